package look

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"muster/convert/cell"
	"muster/schema"
)

// State is what a column says of accounts: which of its cells may belong to users who must not log in.
type State struct {
	Kind  string  // active, disabled, deleted, expires or status
	Off   []Value // of users who may have to stay out, and how many; one without text for any filled cell
	On    []Value // the other values, where they are few
	Asked bool    // what the values mean cannot be known
}

// Rows returns how many rows may have to stay out.
func (s *State) Rows() (n int) {
	for _, v := range s.Off {
		n += v.Count
	}
	return n
}

// outWords are the states of accounts that are out, without case and punctuation.
var outWords = strings.Fields(`
	deprovisioned suspended inactive deleted banned locked disabled blocked archived deactivated removed terminated frozen
	closed revoked expired rejected lockedout trashed unsubscribed trash spam cancelled canceled offboarded
	gesperrt inaktiv gelöscht geloescht deaktiviert gekündigt gekuendigt
	inactivo inactiva baja bloqueado suspendido eliminado borrado deshabilitado desactivado
	inactif inactive bloqué bloque suspendu supprimé supprime désactivé desactive
	inattivo bloccato sospeso eliminato cancellato disabilitato disattivato
	inativo bloqueado suspenso excluido excluído desativado apagado
	inactief geblokkeerd verwijderd uitgeschakeld nieaktywny zablokowany usunięty usuniety wyłączony
	inaktiverad spärrad raderad avstängd inaktiveret slettet spærret
	pasif silindi engelli askıda neaktivní neaktivni smazán smazan zablokován
	неактивен неактивный заблокирован удален удалён отключен отключён ανενεργός 無効 停止 退会 削除 禁用 停用 冻结 封禁 已删除 注销`)

// outStems begin such words in languages that inflect them.
var outStems = strings.Fields(`suspend deactiv disabl terminat deprovision gesperr gelösch geloesch deaktiv inaktiv inactiv
	bloquea bloqu desactiv deshabilit suspens elimin désactiv supprim inattiv blocca sospes disattiv disabilit
	desativ excluí exclui geblok verwijder uitgeschakel nieaktywn zablokow zawiesz usunię usunie wyłącz wylacz spärra sparra avstäng
	avstang rader spærre spaerre slette deaktiver silin pasif engellen engelli askı neaktiv smaz zablokov pozastav неактив заблок
	zruš zrus radié cessat cessaz deslig demit avslut udmeld uitgeschrev ayrıl ayril uvoln uvolen uwoln zwoln увол
	удал отключ деактив приостан ανενεργ αποκλ διαγρ αναστολ`)

func isOut(word string) bool {
	return slices.Contains(outWords, word) ||
		slices.ContainsFunc(outStems, func(stem string) bool { return strings.HasPrefix(word, stem) })
}

// inWords are those of accounts that are in, or on their way.
var inWords = strings.Fields(`
	active activated enabled ok normal approved confirmed verified valid open current live registered provisioned pending
	invited new staged created draft unverified unconfirmed waiting member
	aktiv activo activa actif actief attivo ativo aktywny aktif aktivní aktivni alta vigente habilitado
	активен активный действующий ενεργός 有効 正常 启用 激活`)

// stateOf is what a column goes with by its name: active, disabled, deleted or status.
func (c *Column) stateOf() string {
	for _, name := range []string{c.Short(), c.Name[strings.LastIndexAny(c.Name, ".:")+1:]} {
		switch related := schema.RelatedTo(name); {
		case related == "salt":
			return ""
		case related != "":
			return related
		case schema.AttributeCalled(name) == "blocked":
			return "disabled"
		}
	}
	words := nameWords(c.Short())
	one := func(of []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(of, w) })
	}
	only := func(of ...[]string) bool {
		return !slices.ContainsFunc(words, func(w string) bool {
			return !slices.ContainsFunc(of, func(list []string) bool { return slices.Contains(list, w) })
		})
	}
	switch at := slices.IndexFunc(words, func(w string) bool { return wordState(w) != "" }); {
	case one(loginWords) && one(permitWords) && only(loginWords, permitWords, accountWords):
		return "active"
	case one(loginWords) && slices.Contains(words, "no"):
		return "disabled"
	case slices.Contains(endNames, strings.Join(words, "")):
		return "expires"
	case (one(expiryWords) || one(validWords) && one(untilWords)) &&
		only(expiryWords, validWords, untilWords, accountWords, sinceWords):
		return "expires"
	case len(words) > 1 && one(leaveWords) && one(sinceWords) && only(leaveWords, sinceWords, accountWords):
		return "disabled"
	case at >= 0:
		kind, since := wordState(words[at]), sinceWords
		if kind == "active" {
			since = nil
		}
		if only(words[at:at+1], accountWords, since, loginWords) {
			return kind
		}
	}
	return ""
}

// wordState returns what a word in the name of a column says of accounts; "" for nothing.
func wordState(word string) string {
	if kind := wordStates[word]; kind != "" {
		return kind
	}
	if schema.AttributeCalled(word) == "blocked" {
		return "disabled"
	}
	if kind := schema.RelatedTo(word); kind != "" && kind != "salt" && len(word) > 3 {
		return kind
	}
	switch {
	case len(word) > 5 && isOut(word):
		return "disabled"
	case schema.MadeOf(word, flagWords, deletedWords):
		return "deleted"
	case schema.MadeOf(word, flagWords, disabledWords):
		return "disabled"
	case schema.MadeOf(word, flagWords, activeWords):
		return "active"
	}
	return ""
}

// Words that stand together without a mark between them, which say of accounts what they are, and those that stand
// beside them.
var (
	flagWords = strings.Fields(`s datum dato am grund status kz flag フラグ 区分 日時 日付 日 年月日 理由 アカウント ユーザー 会員 利用 ログイン
		是否 标志 標誌 时间 日期 账号 帐号 用户 会员 已 被 状态`)
	deletedWords  = strings.Fields(`lösch loesch löschung loeschung slette raderings 退会 削除 退会済 退会済み 削除済 削除済み 删除 刪除 注销`)
	disabledWords = strings.Fields(`离职 離職 退職 退社 sperr sperrung deaktivierung kündigung kuendigung austritt entlassung spärr spærre blokkeer
		uitdienst opzeg uitschrijf afmeld 停止 凍結 無効 休止 禁止 ロック 禁用 停用 冻结 凍結 封禁 锁定 封号`)
	activeWords = strings.Fields(`有効 启用 啟用 有效 激活`)
)

// endNames are those of the day when something of an account ends.
var endNames = strings.Fields(`enddate dateend enddatum einddatum datefin fechafin datafim datafine slutdatum slutdato`)

// nameWords are the words of the last part of a name, without what stands in brackets: user, enabled of
// profile.user_enabled and userEnabled. Of suspension.at and ban.reason, both parts count.
func nameWords(name string) (words []string) {
	if at := strings.IndexAny(name, "[("); at > 0 {
		name = name[:at]
	}
	at := strings.LastIndexAny(name, ".:") + 1
	if at > 1 && slices.Contains(sinceWords, strings.ToLower(name[at:])) {
		at = strings.LastIndexAny(name[:at-1], ".:") + 1
	}
	name = name[at:]
	start, before := 0, rune(0)
	add := func(end int) {
		if w := schema.Folded(name[start:end]); w != "" {
			words = append(words, w)
		}
		start = end
	}
	for i, r := range name {
		if unicode.IsUpper(r) && unicode.IsLower(before) || !unicode.IsLetter(r) {
			add(i)
		}
		before = r
	}
	add(len(name))
	return words
}

// wordStates are what words in the name of a column say of accounts, beside those that are names by themselves.
var wordStates = func() map[string]string {
	states := map[string]string{}
	for kind, words := range map[string]string{
		"active": "freigegeben freigeschaltet ativado habilitada activada yuko yuukou youxiao jihuo qiyong energos",
		"disabled": `ban deactivation deactivate disable suspend suspension locked lock lockout termination terminate archival
			expired inactivated offboarded verrouillé verrouille spärrad nedlagd nedlagt sperre gesperrte bloqueo blocage
			blokada kilitli teishi kyushi mukou tingyong jinyong dongjie fengjin zablokirovan otklyuchen otkljuchen anenergos
			apokleismenos kleidomenos yasaklı yasakli dondurulmuş dondurulmus
			block blacklisted blacklist spammer radié radie cessato cessazione demissao demissão desligado sorti çıkış cikis
			ayrıldı ayrildi`,
		"deleted": `deletion delete removal purged erased erasure trash anonymize löschung geloescht suppression
			eliminación eliminacion usunięte smazané silinen del merged taikai taikaibi sakujo shanchu zhuxiao skasowany skasowane
			diagrammenos`,
		"status": "lifecycle",
	} {
		for _, w := range strings.Fields(words) {
			states[w] = kind
		}
	}
	return states
}()

// accountWords may stand beside a word of wordStates, which is of the account then, and sinceWords beside one that says
// since when, or why.
var (
	accountWords = strings.Fields(`user users usr account acct acc member customer client login profile person employee contact
		record row is was has flag flg yn ind f b the currently current kunde kunden benutzer konto usuario utilisateur utente
		cuenta compte id code soft hard logically logical permanently out ds pwp ns ist est zugang acceso accès acces accesso
		acesso toegang dostęp gdpr rgpd dsgvo value konta konto uctu účtu hesap company org rec jn
		ja stage uživatel użytkownik gebruiker`)
	sinceWords = strings.Fields(`at on date time datetime timestamp ts tst since until from when end ends start starts expires
		expiry by reason reasons comment note cause admin moderator staff am bis seit von vom grund fecha data datum le il em
		utc op til til dal desde el dato depuis hasta motivo raison motif tarihi od do type into dienst`)
	loginWords  = []string{"login", "logon", "signin", "anmeldung", "log", "sign", "in"}
	permitWords = []string{
		"can", "may", "allow", "allowed", "permitted", "able", "erlaubt", "permitido", "autorisé", "darf", "puede", "peut",
	}
	expiryWords = []string{
		"expires", "expire", "expiry", "expiration", "ablauf", "ablaufdatum", "vencimiento",
		"caducidad",
	}
	validWords = []string{
		"valid", "active", "gültig", "gueltig", "aktiv", "valable", "valido", "shadow", "krb",
		"principal",
	}
	untilWords = []string{"until", "to", "till", "thru", "through", "bis", "hasta", "jusqu", "end"}
	leaveWords = []string{
		"exit", "left", "leave", "leaving", "departure", "departed", "resigned", "resignation",
		"austritt", "uit",
	}
)

// never are cells of a column of expiry that stand for no such time.
var never = []string{"0", "-1", "9223372036854775807", "infinity", "never", "9999-12-31", "2099-12-31"}

// State returns what the column says of accounts; nil for nothing. A column of another name counts where all it holds
// are a few words of which one is a state of accounts that are out.
func (c *Column) State() *State {
	if c.Filled == 0 || c.Kinds[Email] > 0 {
		return nil
	}
	kind := c.stateOf()
	words := c.Values != nil && !c.crowded
	if is := coded[schema.Folded(c.Short())]; words && is != nil {
		return c.coded(is).worth()
	}
	switch kind {
	case "":
		if !words || len(c.Values) > 8 || c.NameHas("order", "email", "payment", "subscr", "newsletter", "job", "shipping",
			"invoice", "ticket", "marital", "sync") {
			return nil
		}
		return c.words().worth()
	case "status":
		if !words {
			return nil
		}
		return c.status().worth()
	}
	return c.flag(kind).worth()
}

// words sorts the cells of a column that no name says to be one of states; nil where they may be of something else.
func (c *Column) words() *State {
	s := &State{Kind: "status"}
	sure := false // that some account is out
	var unknown []Value
	for _, v := range c.Values {
		switch w := schema.Folded(v.Text); {
		case isOut(w):
			s.Off = append(s.Off, v)
			sure = sure || slices.Contains(sureWords, w)
		case slices.Contains(inWords, w):
			s.On = append(s.On, v)
		default:
			unknown = append(unknown, v)
		}
	}
	if len(unknown) > 0 && !sure {
		return nil
	}
	s.On = append(s.On, unknown...)
	return s
}

// sureWords are those of outWords that are said of accounts and of little else.
var sureWords = strings.Fields(`deprovisioned suspended deactivated banned terminated lockedout offboarded gesperrt deaktiviert
	suspendido bloqueado deshabilitado suspendu bloqué sospeso bloccato suspenso geblokkeerd zablokowany заблокирован 封禁 冻结`)

// worth is nil for a state that keeps nobody out.
func (s *State) worth() *State {
	if s == nil || s.Rows() == 0 {
		return nil
	}
	return s
}

// status sorts the words of a status.
func (c *Column) status() *State {
	s := &State{Kind: "status"}
	var unknown []Value
	for _, v := range c.Values {
		switch w := schema.Folded(v.Text); {
		case isOut(w), w == "f" || w == "false":
			s.Off = append(s.Off, v)
		case slices.Contains(inWords, w), w == "t" || w == "true":
			s.On = append(s.On, v)
		default:
			unknown = append(unknown, v)
		}
	}
	switch {
	case len(unknown) == 0:
		return s
	case len(s.Off) > 0:
		s.On = append(s.On, unknown...)
		return s
	case len(unknown)+len(s.On) < 2 || c.Kinds[Date] > 0 || c.placeCodes():
		return nil
	}
	s.Asked = true // numbers, letters: which of them keeps somebody out, only people know
	if len(s.On) > 0 {
		s.Off = unknown
		return s
	}
	most := slices.MaxFunc(unknown, func(a, b Value) int { return a.Count - b.Count })
	for _, v := range unknown {
		if v.Text == most.Text {
			s.On = append(s.On, v)
		} else {
			s.Off = append(s.Off, v)
		}
	}
	return s
}

// placeCodes reports whether a column called state holds those of an address: two capitals.
func (c *Column) placeCodes() bool {
	return !slices.ContainsFunc(c.Values, func(v Value) bool {
		return len(v.Text) != 2 || strings.Trim(v.Text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != ""
	})
}

// coded are columns of directories in whose cells something says that an account is disabled.
var coded = map[string]func(value string) bool{
	"useraccountcontrol": func(value string) bool {
		n, err := strconv.Atoi(value)
		return err == nil && n&2 != 0
	},
	"sambaacctflags": func(value string) bool {
		return strings.HasPrefix(value, "[") && strings.ContainsAny(value, "DL")
	},
	"nsroledn": func(value string) bool { return strings.Contains(strings.ToLower(value), "disabledrole") },
}

// coded sorts the cells of such a column.
func (c *Column) coded(isOut func(value string) bool) *State {
	s := &State{Kind: "status"}
	for _, v := range c.Values {
		if isOut(v.Text) {
			s.Off = append(s.Off, v)
		} else {
			s.On = append(s.On, v)
		}
	}
	return s
}

// flag sorts the cells of a column that says yes or no, or that is filled for yes.
func (c *Column) flag(kind string) *State {
	s := &State{Kind: kind}
	if kind == "expires" {
		return c.expiry()
	}
	if c.Dated() || c.Values == nil {
		if n := c.Filled - c.ZeroDates; kind != "active" &&
			(c.Dated() || c.NamesDate() || c.Kinds[Date] > 0 || 2*n < c.Filled+c.Null+c.Empty) {
			s.Off = []Value{{Count: n}}
			return s
		}
		return nil
	}
	if kind != "active" && c.timesOrZero() {
		s.Off = []Value{{Count: c.Filled - c.Zeros}}
		return s
	}
	for _, v := range c.Values {
		low := strings.ToLower(strings.TrimSpace(v.Text))
		is, usual := cell.Boolean([]byte(low))
		yes := slices.Contains(truths, low) && !slices.Contains(falsehoods, low) || usual && is
		no := slices.Contains(falsehoods, low) || usual && !is
		out := isOut(schema.Folded(low))
		switch {
		case out, kind == "active" && no, kind != "active" && yes:
			s.Off = append(s.Off, v)
		case yes || no || slices.Contains(inWords, schema.Folded(low)):
			s.On = append(s.On, v)
		case kind == "active" && c.Kinds[Integer] == c.Filled, cell.ZeroDate([]byte(low)):
			s.On = append(s.On, v)
		default: // a time, a reason, a number of days
			if kind == "active" {
				s.On, s.Asked = append(s.On, v), true
			} else {
				s.Off = append(s.Off, v)
			}
		}
	}
	if len(s.Off) > 0 && len(s.On) == 0 && kind != "active" && c.Kinds[Date] > 0 {
		return &State{Kind: kind, Off: []Value{{Count: s.Rows()}}}
	}
	return s
}

// timesOrZero reports whether all cells are numbers that count from a point in time, or 0 for no time.
func (c *Column) timesOrZero() bool {
	return c.Zeros < c.Filled && !slices.ContainsFunc(c.Values, func(v Value) bool {
		return v.Text != "0" && CountOf(v.Text) == ""
	})
}

// expiry counts the cells of a column of times after which accounts are out. Whether that time has come is a question.
func (c *Column) expiry() *State {
	n := c.Filled - c.ZeroDates
	for _, v := range c.Values {
		if slices.ContainsFunc(never, func(w string) bool {
			return strings.HasPrefix(strings.ToLower(v.Text), w) && len(w) > 2 ||
				v.Text == w
		}) {
			n -= v.Count
		}
	}
	if kind, _ := c.Kind(); kind != Date && kind != Integer && kind != Boolean && n == c.Filled {
		return nil
	}
	return &State{Kind: "expires", Off: []Value{{Count: n}}, Asked: true}
}

// Filled reports whether a cell that holds anything keeps its user out.
func (s *State) Filled() bool { return len(s.Off) == 1 && s.Off[0].Text == "" }
