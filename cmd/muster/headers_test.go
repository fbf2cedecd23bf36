package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// headers are columns as tables have them in the languages of those who hold exports: the id, the address, the
// password, both names, a phone number, whether the address is verified, a status, and a word in it for an account that
// is out.
const headers = `
de; Benutzer-ID; E-Mail-Adresse; Passwort-Hash; Vorname; Nachname; Telefonnummer; E-Mail bestätigt; Status; gesperrt
de; kunden_nr; email_adresse; kennwort; vorname; familienname; handynr; email_bestaetigt; konto_status; inaktiv
de; mitglieds_nr; mail_adresse; passwort_hash; vor_name; nach_name; mobil_nr; bestaetigt; kontostatus; deaktiviert
de; id; epost; pw; rufname; zuname; tel_nr; mail_verifiziert; zustand; geloescht
es; id_usuario; correo_electronico; contrasena; nombre; apellidos; telefono; correo_verificado; estado; baja
es; idusuario; e_mail; contraseña; nombres; apellido; telefono_movil; verificado; estado; suspendido
es; usuario_id; correo; clave; primer_nombre; apellido_paterno; celular; email_verificado; situacion; inactivo
es; codigo; direccion_correo; password_hash; nombre_pila; primer_apellido; tel_movil; correo_confirmado; estado_cuenta; bloqueado
fr; id_utilisateur; adresse_mail; mot_de_passe; prenom; nom; telephone; email_verifie; statut; suspendu
fr; idutilisateur; courriel; mdp; prenom; nom_famille; tel_portable; mail_valide; etat; inactif
fr; id_membre; adr_mail; motdepasse; prénom; nom_de_famille; numero_telephone; verifie; statut_compte; bloque
fr; id_client; adresse_email; mot_passe_hash; prenom_usuel; nom_usage; num_tel; courriel_verifie; état; supprime
it; id_utente; indirizzo_email; password; nome; cognome; telefono; email_verificata; stato; sospeso
it; idutente; posta_elettronica; parola_chiave; nome; cognome; cellulare; verificato; stato_account; disattivato
it; codice_utente; e_mail; pwd; nome_proprio; cognome; numero_telefono; confermato; stato; bloccato
it; utente_id; email; password_hash; nome; cognome; tel_cellulare; mail_confermata; stato_utente; eliminato
pt; id_usuario; email; senha; nome; sobrenome; telefone; email_verificado; situacao; inativo
pt; codigo; correio_eletronico; senha_hash; primeiro_nome; ultimo_nome; celular; verificado; status; bloqueado
pt; usuario_id; e_mail; hash_senha; nome; apelido; telemovel; email_confirmado; situação; excluido
pt; cod_usuario; endereco_email; palavra_passe; nome_proprio; sobrenome; numero_telefone; confirmado; estado; suspenso
nl; gebruiker_id; e_mailadres; wachtwoord; voornaam; achternaam; telefoonnummer; email_geverifieerd; status; geblokkeerd
nl; klantnr; emailadres; ww_hash; voornaam; familienaam; mobiel; geverifieerd; toestand; inactief
nl; klant_id; mailadres; wachtwoord_hash; roepnaam; achternaam; mobiele_telefoon; bevestigd; account_status; verwijderd
nl; lidnummer; email; wachtwoordhash; voor_naam; achter_naam; tel_nr; email_bevestigd; status; uitgeschakeld
pl; id_uzytkownika; adres_email; haslo; imie; nazwisko; numer_telefonu; email_potwierdzony; status; zablokowany
pl; uzytkownik_id; email; hasło; imię; nazwisko; telefon; potwierdzony; stan; nieaktywny
pl; id_klienta; poczta; haslo_hash; imie; nazwisko; nr_telefonu; zweryfikowany; status_konta; usuniety
pl; id; mejl; hash_hasla; imie; nazwisko; tel_kom; email_zweryfikowany; stan_konta; zablokowane
sv; anvandar_id; e_post; losenord; fornamn; efternamn; telefonnummer; epost_verifierad; status; spärrad
sv; användarid; epostadress; lösenord; förnamn; efternamn; mobilnummer; verifierad; tillstånd; inaktiverad
sv; kund_id; mejladress; losenord_hash; tilltalsnamn; efternamn; mobil; bekraftad; kontostatus; avstängd
sv; medlemsnr; e-postadress; lösenordshash; förnamn; efternamn; mobiltelefon; bekräftad; status; raderad
da; bruger_id; e_mail; adgangskode; fornavn; efternavn; telefonnummer; verificeret; status; spærret
da; kunde_id; email; kodeord; fornavn; efternavn; mobil; bekraeftet; tilstand; inaktiveret
da; medlemsnr; mailadresse; adgangskode_hash; fornavn; efternavn; tlf; email_bekraeftet; kontostatus; slettet
tr; kullanici_id; e_posta; sifre; ad; soyad; telefon; eposta_dogrulandi; durum; pasif
tr; kullanıcı_id; eposta_adresi; şifre; adı; soyadı; cep_telefonu; doğrulandı; durumu; engelli
tr; uye_id; eposta; parola; isim; soyisim; gsm; onaylandi; hesap_durumu; silindi
tr; uye_no; mail; sifre_hash; adi; soyadi; telefon_no; mail_onay; durum; askıda
cs; id_uzivatele; emailova_adresa; heslo; jmeno; prijmeni; telefon; email_overen; stav; zablokován
cs; uzivatel_id; email; heslo_hash; křestní_jméno; příjmení; telefonni_cislo; overeny; stav_uctu; neaktivni
cs; id_zakaznika; e_mail; hash_hesla; krestni_jmeno; prijmeni; mobil; potvrzeno; status; smazán
ru; id_polzovatelya; pochta; parol; imya; familiya; telefon; podtverzhden; status; заблокирован
ru; ид; электронная_почта; пароль; имя; фамилия; телефон; подтвержден; статус; неактивен
ru; код; e_mail; хеш_пароля; imja; familija; nomer_telefona; email_podtverzhden; sostoyanie; удален
ru; Идентификатор; Адрес эл. почты; Хэш пароля; Имя; Фамилия; Номер телефона; Почта подтверждена; Состояние; отключен
el; kodikos_xristi; email; kodikos; onoma; eponymo; tilefono; epivevaiomeno; katastasi; ανενεργός
el; κωδικός_χρήστη; ηλεκτρονική_διεύθυνση; κωδικός; όνομα; επώνυμο; τηλέφωνο; επιβεβαιωμένο; κατάσταση; ανενεργός
el; id; email; συνθηματικό; μικρό_όνομα; επίθετο; κινητό; επαληθευμένο; κατάσταση; ανενεργός
ja; kaiin_id; meru_adoresu; pasuwado; mei; sei; denwa_bango; ninshozumi; jotai; 退会
ja; 会員番号; メールアドレス; パスワード; 名; 姓; 電話番号; 認証済み; 状態; 停止
ja; ユーザーID; Eメール; パスワードハッシュ; 名前（名）; 名前（姓）; 携帯電話番号; メール確認済み; ステータス; 無効
zh; yonghu_id; youxiang; mima; mingzi; xing; shouji; yanzheng; zhuangtai; 禁用
zh; 用户ID; 邮箱; 密码; 名; 姓; 手机号; 已验证; 状态; 停用
zh; 用户编号; 电子邮箱; 登录密码; 名字; 姓氏; 手机号码; 邮箱已验证; 状态; 冻结
zh; 会员ID; 電子郵件; 密碼; 名; 姓; 電話; 已驗證; 狀態; 封禁
`

// TestHeaders converts a table with the headers of each language without a mapping.
func TestHeaders(t *testing.T) {
	t.Chdir(t.TempDir())
	for line := range strings.Lines(strings.TrimSpace(headers)) {
		names := strings.Split(strings.TrimSpace(line), "; ")
		out := names[9]
		text := strings.Join(names[1:9], ",") + "\n"
		for i := range 8 {
			text += fmt.Sprintf("%d,u%d@example.com,$2b$10$ueSVRcC1NPpQUKWlG.NfKoj2E8yHIR0CoE2RNLyCfAJvDr5x%05d,Bo%c,Lund,+4915123%06d,%d,%s\n",
				100+i, i, i, 'a'+i, i, i%2, out)
			out = "ok"
		}
		if err := os.WriteFile("users.csv", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, users, said := muster(nil, "convert", "users.csv")
		var list []map[string]any
		if err := json.Unmarshal([]byte(users), &list); err != nil || len(list) != 8 {
			t.Errorf("%s%v: %s", line, err, said)
			continue
		}
		for key, want := range map[string]any{
			"user_id": "101", "email": "u1@example.com", "given_name": "Bob", "family_name": "Lund",
			"phone_number": "+4915123000001", "email_verified": true,
			"password_hash": "$2b$10$ueSVRcC1NPpQUKWlG.NfKoj2E8yHIR0CoE2RNLyCfAJvDr5x00001",
		} {
			if list[1][key] != want {
				t.Errorf("%s%s is %v, not %v", line, key, list[1][key], want)
			}
		}
		if !strings.Contains(said, "mapping/disabled-left-out") {
			t.Errorf("%snothing is said of who is out: %s", line, said)
		}
	}
}
