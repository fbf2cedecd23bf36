package schema

import (
	"slices"
	"strings"
)

// MadeOf reports whether a folded name is put together of words and nothing else: one of each kind that is needed, at
// the least, and any of those that are free.
func MadeOf(name string, free []string, needed ...[]string) bool {
	return madeOf(name, free, needed, 1<<len(needed)-1)
}

// namesOf are the names of an attribute.
func namesOf(attribute string) []string {
	i := slices.IndexFunc(synonyms, func(s Synonym) bool { return s.Attribute == attribute })
	return slices.Concat(synonyms[i].Names, synonyms[i].Foreign)
}

func madeOf(name string, free []string, needed [][]string, missing int) bool {
	if name == "" {
		return missing == 0
	}
	for i := range len(needed) + 1 {
		words := free
		if i < len(needed) {
			words = needed[i]
		}
		for _, w := range words {
			if rest, ok := strings.CutPrefix(name, w); ok && madeOf(rest, free, needed, missing&^(1<<i)) {
				return true
			}
		}
	}
	return false
}

// ComposedFor reports whether a name that is in no list is put together of the words for an attribute, as
// telefono_movil and kunden_nr are.
func ComposedFor(attribute, name string) bool {
	name = Folded(name)
	switch attribute {
	case "email":
		return MadeOf(name, besideMail, mailWords)
	case "name":
		return MadeOf(name, andWords, givenWords, familyWords) ||
			MadeOf(name, besideName, nameWords)
	case "email_verified":
		return MadeOf(name, besideVerified, verifiedWords)
	case "phone_number":
		return MadeOf(name, besidePhone, phoneWords)
	case "user_id": // the number of an account may be that of a bank
		return (!strings.Contains(name, "acc") || strings.HasSuffix(name, "id")) &&
			MadeOf(name, ofWords, accountNouns, idWords)
	}
	return false
}

// These are put together once: a script may have columns without number.
var (
	besideMail     = slices.Concat(addressWords, accountNouns)
	besideName     = slices.Concat(accountNouns, ofWords, []string{"full", "contact"})
	besideVerified = slices.Concat(addressWords, mailWords, isWords)
	besidePhone    = slices.Concat(numberWords, accountNouns, ofWords)
	idWords        = append(slices.Clip(numberWords), "id", "ид", "guid", "uuid")
)

var (
	andWords   = []string{"and", "und", "y", "et", "e", "en", "i", "och", "og", "ve", "a", "и", "και"}
	nameWords  = []string{"name", "nombre", "nom", "nome", "naam", "navn", "namn", "adı", "adi", "имя"}
	givenWords = append(namesOf("given_name"), "vor", "nombre", "nom", "nome", "ad", "adı", "adi", "jméno", "jmeno",
		"förnamn", "for", "för")
	familyWords = append(namesOf("family_name"), "nom")
	isWords     = []string{"is", "est", "ist", "czy", "je", "e"}
	ofWords     = []string{"de", "del", "di", "du", "of", "privat", "personal"}
	mailWords   = strings.Fields(`mail email correo courriel mejl epost eposta posta pochta pochty почта почты poczta poczty
		メール eメール 邮箱 邮件 電子郵件 youxiang`)
	addressWords = strings.Fields(`adresse adres address addr adr adress adresi adresa adresu direccion dirección indirizzo
		endereco endereço elektronische electronica electronico elettronica アドレス 地址 адрес
		primary main first principal principale haupt hoofd 1 01 login account konto work business office dienstlich
		geschäftlich geschaeftlich beruflich firma`)
	verifiedWords = strings.Fields(`verified confirmed bestätigt bestaetigt verifiziert verificado verificada confirmado
		confirmada vérifié vérifiée verifie verifiee confirmé confirmée confirme confirmee validé validée valide validee
		verificato verificata confermato confermata geverifieerd bevestigd zweryfikowany zweryfikowano potwierdzony
		potwierdzono verifierad bekräftad bekraftad bekræftet bekraeftet verificeret doğrulandı dogrulandi doğrulanmış
		dogrulanmis onaylandı onaylandi onaylı onayli onay ověřený ověřen overeny overen overena potvrzený potvrzeno
		potvrzeny подтвержден подтверждён подтверждена podtverzhden podtverzhdena podtverzhdyon επιβεβαιωμένο
		επαληθευμένο epivevaiomeno epalithevmeno 認証済み 認証済 確認済み 確認済 ninshozumi ninsho kakuninzumi 已验证 已驗證
		验证 驗證 yiyanzheng yanzheng`)
	phoneWords = strings.Fields(`phone telephone mobile cell gsm telefon telefonu telefona telefonní telefonni telefono
		teléfono tel téléphone telefone telemóvel telemovel telefoon handy mobil mobiel mobiele mobilní mobilni móvil movil
		celular cellulare portable komórkowy komorkowy komórka komorka kom cep телефон телефона мобильный мобильного
		τηλέφωνο τηλεφώνου κινητό κινητού tilefono tilefonou kinito 電話 携帯 denwa keitai 手机 电话 shouji dianhua`)
	numberWords = strings.Fields(`nr no num number nummer numero número numer nro code código codigo cod codice kod kodu kode
		kód číslo cislo номер nomer код αριθμός arithmos κωδικός kodikos 番号 コード 号码 号 编号 编码 bango bianhao`)
	accountNouns = strings.Fields(`user usr member mem customer cust client account acct benutzer nutzer kunden kunde
		mitglieds mitglied teilnehmer usuario cliente socio miembro utilisateur membre adherent adhérent utente iscritto
		utilizador membro gebruikers gebruiker klant leden lid uzytkownika uzytkownik użytkownika użytkownik klienta klient
		användar anvandar kund medlems medlem bruger kullanıcı kullanici üye uye müşteri musteri uživatele uživatel
		uzivatele uzivatel zákazníka zakaznika polzovatelya пользователя пользователь клиента клиент χρήστη xristi πελάτη
		pelati mitarbeiter personal employee emp staff empleado funcionario funcionário dipendente salarié salarie matricule
		medewerker pracownika pracownik medarbejder anställd personel zaměstnanec zamestnanec сотрудник сотрудника 社員 员工
		ユーザー 会員 顧客 kaiin 用户 会员 客户 yonghu huiyuan kehu`)
)
