package schema

import (
	"slices"
	"strings"
	"unicode"
)

// Synonym is an attribute of users, or password, and what other systems call it. Names are as
// Folded leaves them.
type Synonym struct {
	Attribute string
	Names     []string // that can be relied on; where several fit, the first wins
	Further   []string // that a person should confirm
	// Foreign are names in other languages than English: de es fr it pt nl pl sv da tr cs ru el ja zh. They can be relied
	// on where the cells go with them.
	Foreign []string
}

// Synonyms returns the names that other systems have for the attributes of users.
func Synonyms() []Synonym { return slices.Clone(synonyms) }

// AttributeCalled returns the attribute, or password, that goes by a name elsewhere; "" for none.
func AttributeCalled(name string) string { return called[Folded(name)] }

// called are the attributes by their names; of two that share a name, the first.
var called = func() map[string]string {
	all := map[string]string{}
	for _, s := range synonyms {
		for _, name := range slices.Concat(s.Names, s.Further, s.Foreign) {
			if all[name] == "" {
				all[name] = s.Attribute
			}
		}
	}
	return all
}()

// RelatedTo returns what a column goes with by its name, where that is no attribute: salt; status, active, disabled or
// deleted, which say who must not log in; "" for none.
func RelatedTo(name string) string {
	name = Folded(name)
	for _, s := range related {
		if slices.Contains(s.Names, name) {
			return s.Attribute
		}
	}
	return ""
}

// Folded is a name without case, spaces and punctuation: first_name, firstName and "First Name" are one.
func Folded(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

var synonyms = []Synonym{
	{
		Attribute: "email",
		Names: []string{
			"email", "emailaddress", "useremail", "mail", "primaryemail", "emailaddr", "useremailaddress",
			"contactemail", "customeremail",
		},
		Foreign: []string{
			"emailadresse", "mailadresse", "epostadresse", "kontaktmail", "correo", "correoelectronico",
			"correoelectrónico", "direccióncorreo", "direccioncorreo", "courriel", "adresseemail",
			"adressemail", "adressecourriel", "adresseélectronique", "adresseelectronique", "indirizzoemail",
			"postaelettronica", "correio", "correioeletronico", "correioeletrônico", "enderecoemail",
			"endereçoemail", "emailadres", "mailadres", "adresemail", "poczta", "adresmailowy", "epost",
			"epostadress", "mejl", "mejladress", "eposta", "epostaadresi", "emailovaadresa", "emailováadresa",
			"elektronickaposta", "почта", "электроннаяпочта", "элпочта",
			"имейл", "емейл", "адреспочты", "pochta", "elpochta", "elektronnayapochta",
			"ηλεκτρονικόταχυδρομείο", "ηλεκτρονικηδιευθυνση",
			"メール", "メールアドレス", "eメール", "mailaddress", "meru", "邮箱", "电子邮件",
			"电子邮箱", "邮件", "邮箱地址", "電子郵件", "信箱", "youxiang", "dianziyoujian",
			"dianziyouxiang",
		},
	},
	{
		Attribute: "email_verified",
		Names: []string{
			"emailverified", "emailconfirmed", "isemailverified", "isemailconfirmed", "emailisverified",
			"verifiedemail", "verified", "confirmed",
		},
		Further: []string{
			"emailverifiedat", "emailconfirmedat", "verifiedat", "confirmedat", "emailverifiedon", "isverified", "verifiedon",
			"confirmedon", "emailconfirmedon", "dateverified", "verifieddate", "emailverificationdate", "emailverifieddate",
		},
		Foreign: []string{
			"bestätigt", "bestaetigt", "verifiziert", "emailbestätigt", "emailbestaetigt", "emailverifiziert",
			"verificado", "emailverificado", "correoverificado", "correoconfirmado", "confirmado", "vérifié",
			"verifie", "emailvérifié", "emailverifie", "confirmé", "confirme", "emailconfirme", "validé", "valide",
			"emailvalidé", "emailvalide",
			"mailvalide", "verificadoen", "verificato",
			"emailverificata", "emailverificato", "confermato", "emailconfermata", "emailconfirmado",
			"geverifieerd", "bevestigd", "emailbevestigd", "emailgeverifieerd", "zweryfikowany", "potwierdzony",
			"emailpotwierdzony", "emailzweryfikowany", "verifierad", "bekräftad", "bekraftad",
			"epostverifierad", "bekræftet", "bekraeftet", "verificeret", "dogrulandi", "doğrulandı",
			"epostadogrulandi", "epostadoğrulandı", "onaylandi", "onaylandı", "ověřený", "overeny",
			"ověřen", "potvrzeno", "emailoveren", "подтвержден", "подтверждён",
			"почтаподтверждена", "emailподтвержден", "podtverzhden",
			"podtverzhdyon", "επιβεβαιωμένο", "επαληθευμένο", "認証済み",
			"確認済み", "メール認証済み", "已验证", "邮箱已验证", "邮箱验证",
			"yiyanzheng",
		},
	},
	{
		Attribute: "phone_number",
		Names: []string{
			"phonenumber", "phone", "mobile", "mobilephone", "mobilenumber", "cellphone", "cell", "telephone",
			"telephonenumber", "tel",
		},
		Foreign: []string{
			"telefon", "telefonnummer", "handy", "handynummer", "mobil", "mobilnummer", "mobiltelefon",
			"rufnummer", "teléfono", "telefono", "móvil", "movil", "celular", "númeroteléfono",
			"numerotelefono", "téléphone", "portable", "numérotéléphone", "numerotelephone", "telportable",
			"cellulare", "numerotelefonocellulare", "numeroditelefono", "telefone", "telemóvel", "telemovel",
			"telefonecelular", "telefoon", "telefoonnummer", "mobiel", "mobielnummer", "numertelefonu",
			"komórka", "komorka", "nrtelefonu", "telefonnummermobil", "mobilnr", "telefonnr", "tlf", "tlfnr",
			"ceptelefonu", "ceptel", "telefonno", "telno", "telefonníčíslo", "telefonnicislo",
			"mobilnítelefon", "телефон", "номертелефона", "мобильный",
			"nomertelefona", "mobilnyj", "τηλέφωνο", "κινητό", "tilefono", "kinito", "電話",
			"電話番号", "携帯電話", "携帯番号", "denwa", "denwabango", "keitai", "电话",
			"电话号码", "手机", "手机号", "手机号码", "電話號碼", "dianhua", "shouji",
			"shoujihao",
		},
	},
	{
		Attribute: "phone_verified",
		Names: []string{
			"phoneverified", "phonenumberverified", "phoneconfirmed", "phonenumberconfirmed", "isphoneverified",
		},
	},
	{
		Attribute: "user_id",
		Names: []string{
			"userid", "id", "uid", "uuid", "guid", "useruuid", "userguid", "legacyid", "customerid", "accountid",
			"memberid",
		},
		Further: []string{
			"pk", "localid", "sub", "objectid", "externalid",
		},
		Foreign: []string{
			"nr", "kundennr", "kundennummer", "kundenid", "código", "codigo", "код", "ид", "benutzerid", "nutzerid",
			"mitgliedsnummer", "mitgliedid",
			"idusuario", "usuarioid", "idcliente", "idutilisateur", "utilisateurid", "idmembre", "idutente",
			"utenteid", "idutilizador", "utilizadorid", "gebruikerid", "gebruikersid", "klantid", "klantnummer",
			"idużytkownika", "iduzytkownika", "uzytkownikid", "användarid", "anvandarid", "brugerid",
			"kullanıcıid", "kullaniciid", "kullanicino", "iduživatele", "iduzivatele", "uzivatelid",
			"идентификатор", "idпользователя", "idpolzovatelya",
			"κωδικόςχρήστη", "ユーザーid", "会員id", "会員番号", "kaiinid", "用户id",
			"用户编号", "会员id", "yonghuid",
		},
	},
	{
		Attribute: "username",
		Names:     []string{"username", "login", "userlogin", "loginname", "screenname", "accountname"},
		Further: []string{
			"samaccountname", "preferredusername", "handle",
		},
		Foreign: []string{
			"benutzername", "nutzername", "anmeldename", "usuario", "nombreusuario", "nombredeusuario",
			"nomutilisateur", "nomdutilisateur", "identifiant", "pseudo", "nomeutente", "nomeusuario",
			"nomedeusuario", "nomedeutilizador", "gebruikersnaam", "nazwaużytkownika", "nazwauzytkownika",
			"användarnamn", "anvandarnamn", "brugernavn", "kullanıcıadı", "kullaniciadi",
			"uživatelskéjméno", "uzivatelskejmeno", "логин", "имяпользователя",
			"imyapolzovatelya", "όνομαχρήστη", "onomaxristi", "ユーザー名", "ログインid",
			"用户名", "账号", "帐号", "用户账号", "yonghuming", "zhanghao",
		},
	},
	{
		Attribute: "given_name",
		Names: []string{
			"givenname", "firstname", "fname", "firstnames", "forenames", "christianname", "forename", "first",
			"userfirstname", "namefirst",
			"namegiven",
		},
		Foreign: []string{
			"vorname", "vname", "rufname", "nombredepila", "primernombre", "nombres", "nombrepila", "prénomusuel",
			"prenomusuel",
			"roepnaam", "tilltalsnamn", "mingzi", "下の名前",
			"名前名", "prénom", "prenom",
			"nomedibattesimo", "primonome", "primeironome", "nomeproprio", "nomepróprio", "voornaam", "imię",
			"imie", "förnamn", "fornamn", "fornavn", "isim", "ilkad", "křestníjméno", "krestnijmeno",
			"имя", "imya", "imja", "μικρόόνομα", "名", "mei", "名字", "ming",
		},
	},
	{
		Attribute: "family_name",
		Names:     []string{"familyname", "lastname", "lname", "surname", "last", "userlastname", "namelast", "namefamily"},
		Further: []string{
			"sn", "secondname", "family", "surename", "apellido1",
		},
		Foreign: []string{
			"nachname", "nname", "familienname", "zuname", "apellido", "apellidos", "primerapellido", "apellidopaterno",
			"nomdusage",
			"nomusage", "nomdenaissance",
			"últimonome", "ultimonome", "名前姓", "myouji", "nomdefamille",
			"nomfamille", "cognome", "sobrenome", "apelido", "achternaam", "familienaam", "nazwisko",
			"efternamn", "efternavn", "soyad", "soyadi", "soyadı", "soyisim", "příjmení", "prijmeni",
			"фамилия", "familiya", "familija", "επώνυμο", "επίθετο", "eponymo", "epitheto",
			"姓", "苗字", "sei", "姓氏", "xing",
		},
	},
	{
		Attribute: "name",
		Names:     []string{"name", "fullname", "displayname", "realname"},
		Further: []string{
			"cn",
		},
		Foreign: []string{
			"vollername", "vollständigername", "anzeigename", "nombre", "nombrecompleto", "nom", "nomcomplet", "nome",
			"nomecompleto", "nominativo", "naam", "volledigenaam", "imięinazwisko", "imieinazwisko",
			"imienazwisko", "namn", "fullständigtnamn", "navn", "fuldenavn", "ad", "adı", "adi", "adsoyad",
			"adsoyadi", "jméno", "jmeno", "celéjméno", "celejmeno", "фио", "полноеимя", "fio",
			"πλήρεςόνομα",
			"polnoeimya", "όνομα", "onoma", "ονοματεπώνυμο", "onomateponymo", "氏名",
			"名前", "お名前", "shimei", "namae", "姓名", "真实姓名", "xingming", "zhenshixingming",
		},
	},
	{
		Attribute: "nickname",
		Names:     []string{"nickname", "nick", "alias"},
		Further: []string{
			"usernicename",
		},
		Foreign: []string{
			"spitzname", "apodo", "mote", "surnom", "soprannome", "bijnaam", "smeknamn", "takmaad", "ник",
			"никнейм", "ニックネーム", "昵称", "nicheng",
		},
	},
	{
		Attribute: "picture",
		Names: []string{
			"picture", "pictureurl", "avatar", "avatarurl", "photo", "photourl", "profilepicture", "profilephoto",
			"image", "imageurl",
		},
	},
	{
		Attribute: "blocked",
		Names: []string{
			"blocked", "isblocked", "banned", "isbanned", "suspended", "issuspended", "disabled", "isdisabled",
		},
		Further: []string{
			"locked",
		},
		Foreign: []string{
			"gesperrt", "deaktiviert", "bloqueado", "suspendido", "deshabilitado", "bloqué", "bloque",
			"suspendu", "désactivé", "desactive", "bloccato", "sospeso", "disabilitato", "suspenso",
			"desativado", "geblokkeerd", "gedeactiveerd", "zablokowany", "zablokowane", "blockerad",
			"avstängd", "blokeret", "spærret", "engelli", "engellendi", "zablokovaný", "zablokovany",
			"blokovany", "заблокирован", "zablokirovan", "αποκλεισμένος", "凍結",
			"封禁", "禁用", "已禁用",
		},
	},
	{
		Attribute: "password",
		Names: []string{
			"passwordhash", "hashedpassword", "passwordbcrypt", "bcrypthash", "encryptedpassword", "passworddigest",
			"cryptedpassword", "pwhash", "passhash", "userpass", "userpassword", "passwd", "password", "pass",
		},
		Further: []string{
			"credential", "unicodepwd", "bcrypt", "passwordhashed",
		},
		Foreign: []string{
			"passwort", "kennwort", "passworthash", "kennworthash", "contraseña", "contrasena", "contrasenya",
			"contraseñahash", "contrasenahash", "hashcontraseña", "hashcontrasena", "clave", "motdepasse",
			"motpasse", "mdp", "motdepassehash", "hashmotdepasse", "parolachiave", "senha", "senhahash",
			"hashsenha", "palavrapasse", "palavrachave", "wachtwoord", "wachtwoordhash", "hasło", "haslo",
			"hashhasla", "haslohash", "lösenord", "losenord", "lösenordhash", "losenordhash", "adgangskode",
			"kodeord", "şifre", "sifre", "parola", "sifrehash", "heslo", "heslohash", "hashhesla",
			"пароль", "хэшпароля", "хешпароля", "parol", "hashparolya", "parolhash",
			"κωδικός", "κωδικόςπρόσβασης", "συνθηματικό", "kodikos",
			"パスワード", "パスワードハッシュ", "pasuwado", "密码", "密碼", "口令",
			"登录密码", "mima",
		},
	},
	{
		Attribute: "app_metadata",
		Names:     []string{"appmetadata"},
	},
	{
		Attribute: "user_metadata",
		Names:     []string{"usermetadata"},
	},
	{
		Attribute: "custom_password_hash",
		Names:     []string{"custompasswordhash"},
	},
	{
		Attribute: "mfa_factors",
		Names:     []string{"mfafactors"},
		Further: []string{
			"mfa", "factors",
		},
	},
}

// related are what columns beside those of attributes hold: what goes with a password, and who must not log in.
var related = []Synonym{
	{
		Attribute: "salt",
		Names: []string{
			"salt", "passwordsalt", "saltvalue", "hashsalt", "pwsalt", "usersalt", "pwdsalt", "passsalt",
			"salz", "zout", "zoutwaarde", "passwortsalt", "passwortsalz", "sal", "sel", "sól", "sol", "tuz", "sůl", "соль",
			"solparolya", "αλάτι", "ソルト", "盐", "盐值", "yan",
		},
	},
	{
		Attribute: "status",
		Names: []string{
			"status", "state", "userstatus", "accountstatus", "userstate", "statusid", "usrstatus",
			"recordstatus", "enabledstatus", "zustand", "kontostatus", "estado", "estadousuario", "situacion", "stan",
			"stankonta",
			"statut", "état", "etat", "stato", "situação", "situacao", "toestand", "durum", "durumu", "stav",
			"статус", "состояние", "sostoyanie", "κατάσταση", "katastasi", "状態",
			"ステータス", "jotai", "状态", "狀態", "zhuangtai",
		},
	},
	{
		Attribute: "active",
		Names: []string{
			"active", "isactive", "enabled", "isenabled", "activated", "isactivated", "accountenabled",
			"isaccountenabled", "useractive", "useractivated", "isactiveuser", "activeflag", "activeyn",
			"isvalid", "usable", "approved", "accountnonlocked", "accountnonexpired", "isaccountnonlocked",
			"isaccountnonexpired", "isapproved", "accountactive", "aktiv", "istaktiv", "aktiviert",
			"activo", "estaactivo", "estáactivo", "habilitado", "activado", "actif", "estactif", "activé",
			"activele", "attivo", "èattivo", "eattivo", "abilitato", "ativo", "estaativo", "actief",
			"isactief", "aktywny", "aktywne", "czyaktywny", "aktiverad", "äraktiv", "aktiveret", "eraktiv",
			"aktif", "aktifmi", "aktivní", "aktivni", "jeaktivni", "активен", "активный",
			"aktiven", "aktivnyj", "ενεργός", "energos", "有効", "有効フラグ", "启用", "有效",
			"是否启用", "qiyong",
		},
	},
	{
		Attribute: "disabled",
		Names: []string{
			"islocked", "accountlocked", "userlocked", "lockedat", "lockedon", "lockeduntil", "lockoutend",
			"blockedat", "blockedon", "banneduntil", "bannedat", "banexpires", "banexpiresat", "isban", "ban",
			"inactive", "isinactive", "disabledat", "disabledon", "deactivated", "isdeactivated",
			"deactivatedat", "deactivatedon", "suspendedat", "suspendedon", "suspendeduntil", "archived",
			"isarchived", "archivedat", "nsaccountlock", "pwdaccountlockedtime", "accountlockedtime",
			"accountdisabled", "loginblocked", "terminated", "terminatedat", "frozen",
			"isfrozen", "revoked", "closed", "closedat", "gesperrtam", "gesperrtbis", "inaktiv", "inactivo",
			"baja", "fechabaja", "inactif", "inattivo", "datadisattivazione", "inativo", "inactief",
			"nieaktywny", "inaktiverad", "pasif", "neaktivni", "неактивен", "無効", "停止",
			"停用", "冻结",
		},
	},
	{
		Attribute: "deleted",
		Names: []string{
			"deleted", "isdeleted", "deletedat", "deletedon", "deleteddate", "deleteddatetime", "deletetime",
			"deletedtime", "deleteflag", "delflag", "delflg", "isdel", "del", "removed", "isremoved",
			"removedat", "softdeleted", "trashed", "trashedat", "anonymized", "anonymised", "anonymizedat",
			"deletets", "deletetst", "deletetimestamp", "deletedts", "deldate", "datedeleted", "deletiondate",
			"gelöscht", "geloescht", "gelöschtam", "geloeschtam", "eliminado", "borrado", "fechaeliminacion",
			"eliminadoen", "supprimé", "supprime", "datesuppression", "supprimele", "cancellato",
			"eliminatoil", "datacancellazione", "excluido", "excluído", "apagado", "excluidoem", "verwijderd",
			"verwijderdop", "usunięty", "usuniety", "raderad", "borttagen", "slettet", "silindi",
			"silinmetarihi", "silinmis", "smazaný", "smazany", "smazano", "удален", "удалён",
			"udalen", "udalyon", "διαγραμμένος", "削除", "削除フラグ", "退会", "退会日",
			"sakujo", "已删除", "删除", "删除标志", "shanchu",
		},
	},
}
