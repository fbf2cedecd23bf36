package schema_test

import (
	"slices"
	"testing"

	"muster/schema"
)

// Each name stands for one attribute, and as it is compared.
func TestSynonyms(t *testing.T) {
	seen := map[string]string{}
	for _, s := range schema.Synonyms() {
		for _, name := range slices.Concat(s.Names, s.Further, s.Foreign) {
			if schema.Folded(name) != name {
				t.Errorf("%q can never be found", name)
			}
			if before := seen[name]; before != "" {
				t.Errorf("%q is %s and %s", name, before, s.Attribute)
			}
			seen[name] = s.Attribute
		}
	}
	for name, want := range map[string]string{
		"E-Mail": "email", "sub": "user_id", "externalId": "user_id", "cn": "name", "SN": "family_name", "handle": "username",
		"Prénom": "given_name", "shoe": "", "": "",
	} {
		if got := schema.AttributeCalled(name); got != want {
			t.Errorf("%s is called %q", want, got)
		}
	}
}

// Headers in the languages of those who hold exports.
func TestForeignHeaders(t *testing.T) {
	for language, headers := range map[string]map[string]string{
		"de": {"Vorname": "given_name", "Nachname": "family_name", "Passwort": "password", "Telefonnummer": "phone_number"},
		"es": {"correo_electrónico": "email", "contraseña": "password", "apellidos": "family_name", "estado": "status"},
		"fr": {"courriel": "email", "mot_de_passe": "password", "prénom": "given_name", "statut": "status"},
		"it": {"cognome": "family_name", "nome": "name", "attivo": "active", "cellulare": "phone_number"},
		"pt": {"senha": "password", "sobrenome": "family_name", "telefone": "phone_number", "ativo": "active"},
		"nl": {"wachtwoord": "password", "voornaam": "given_name", "achternaam": "family_name", "gebruikersnaam": "username"},
		"pl": {
			"hasło": "password", "imię": "given_name", "nazwisko": "family_name", "aktywny": "active",
			"haslo": "password",
		},
		"sv": {"lösenord": "password", "förnamn": "given_name", "efternamn": "family_name", "e-post": "email"},
		"da": {"adgangskode": "password", "fornavn": "given_name", "efternavn": "family_name", "slettet": "deleted"},
		"tr": {"şifre": "password", "soyad": "family_name", "eposta": "email", "durum": "status", "adSoyad": "name"},
		"cs": {"heslo": "password", "příjmení": "family_name", "jmeno": "name", "stav": "status"},
		"ru": {
			"Пароль": "password", "фамилия": "family_name", "familiya": "family_name",
			"Логин": "username",
		},
		"el": {"κωδικός": "password", "επώνυμο": "family_name", "τηλέφωνο": "phone_number"},
		"ja": {
			"メールアドレス": "email", "パスワード": "password", "姓": "family_name", "名": "given_name",
			"電話番号": "phone_number",
		},
		"zh": {
			"邮箱": "email", "密码": "password", "姓名": "name", "手机号": "phone_number", "mima": "password",
			"状态": "status",
		},
		"en": {"password_salt": "salt", "deleted_at": "deleted", "isActive": "active", "nsAccountLock": "disabled"},
	} {
		for header, want := range headers {
			got := schema.AttributeCalled(header)
			if got == "" {
				got = schema.RelatedTo(header)
			}
			if got != want {
				t.Errorf("%s: %s is %q, not %q", language, header, got, want)
			}
		}
	}
}
