package sql

import (
	"strings"
	"testing"
)

const (
	dump = "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE users (id INTEGER PRIMARY KEY, email);\n"
	ssms = "USE [Shop]\nGO\n/****** Object:  Table [dbo].[Users]    Script Date: 1/2/2026 ******/\nSET ANSI_NULLS ON\nGO\nCREATE TABLE [dbo].[Users](\n\t[Id] [int] IDENTITY(1,1) NOT NULL,\n" +
		"\t[E]]mail] [nvarchar](256) NULL,\n\t[Full] AS ([Id]+'; GO'),\n CONSTRAINT [PK] PRIMARY KEY CLUSTERED ([Id] ASC)WITH (PAD_INDEX = OFF) ON [PRIMARY]\n) ON [PRIMARY]\nGO\nSET IDENTITY_INSERT [dbo].[Users] ON \n\n"
	dev = "REM INSERTING into SHOP.USERS; it's no SQL\nSET DEFINE OFF;\n"
)

func TestDialects(t *testing.T) {
	tests := []struct{ name, script, want string }{
		{
			"sqlite", dump + "INSERT INTO users VALUES(1,'it''s \\n # ; -- x');\nINSERT INTO users VALUES(-2,NULL);\nCOMMIT;\n",
			`1|"it's \\n # ; -- x"` + "\n-2|NULL",
		},
		{
			"literals", dump + "INSERT INTO users VALUES(X'00ff',1.5e+20);INSERT INTO users VALUES(x'',-1e999);COMMIT;",
			`"\x00\xff"|1.5e+20` + "\n\"\"|-1e999",
		},
		{
			"calls", dump + `INSERT INTO users VALUES(1,replace(replace('a\nb\r','\r',char(13)),'\n',char(10)));` +
				`INSERT INTO users VALUES(2,unistr('l\u000ab\\path ''q'' \+01f680\U0001f680\d83d\de80'));INSERT INTO users VALUES(3,'a'||char(98,99)||NULL);` +
				`INSERT INTO users VALUES(4,('a' || X'62') || 1.5);COMMIT;`,
			"1|\"a\\nb\\r\"\n2|\"l\\nb\\\\path 'q' 🚀🚀🚀\"\n3|NULL\n4|\"ab1.5\"",
		},
		{
			"calls that nobody knows",
			dump + "INSERT INTO users VALUES(1,lower('A'));INSERT INTO users VALUES((SELECT 1),2);INSERT INTO users VALUES(3,unistr('\\12'));" +
				"INSERT INTO users VALUES(4,'a' 'b');INSERT INTO users VALUES(5,char(99999999));INSERT INTO users VALUES(6,replace('a','b'));COMMIT;",
			"sql/expression 4:28 the value is an expression that is not understood\nsql/expression 4:65 the value is an expression that is not understood\n" +
				"sql/expression 4:106 the value is an expression that is not understood\nsql/syntax 4:152 a comma is expected after the string\n" +
				"sql/expression 4:184 the value is an expression that is not understood\nsql/expression 4:227 the value is an expression that is not understood",
		},
		{
			"names and comments",
			"PRAGMA foreign_keys=OFF;\nCREATE TABLE IF NOT EXISTS \"users\" ([a b] TEXT, --it's\n 'c d' /* ' */, key, \"e\"\"f\" AS (key || ';') STORED, -- '\n `email`);\n" +
				"INSERT INTO \"users\" VALUES('A','B',3,'D');\nINSERT OR IGNORE INTO users ([a b], email) VALUES (1, 2);\n",
			`"A"|"B"|3|"D"` + "\n1|NULL|NULL|2",
		},
		{"virtual tables", "/* WARNING: Script requires that SQLITE_DBCONFIG_DEFENSIVE be disabled */\n" + dump +
			"INSERT INTO users VALUES(1,'C:\\new');\nCOMMIT;\n", `1|"C:\\new"`},
		{
			"mode insert",
			"INSERT INTO users(id,email) VALUES(1,'C:\\new');\nINSERT INTO users(id,email) VALUES(2,replace('a\\nb','\\n',char(10)));\n", `1|"C:\\new"` + "\n2|\"a\\nb\"",
		},
		{"triggers", dump +
			"CREATE TRIGGER x AFTER INSERT ON users WHEN new.id BEGIN INSERT INTO users VALUES (9, 'no'); SELECT CASE WHEN 1 THEN 'END;' END; UPDATE users SET id = 1; END;\n" +
			"INSERT INTO users VALUES(1,'a');\nCOMMIT;\n", `1|"a"`},

		{
			"sql server",
			ssms + "INSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (1, N'it''s ; GO')\nGO\nINSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (2, NULL)\nINSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (3, N'a\nGO\n')\n" +
				"SET IDENTITY_INSERT [dbo].[Users] OFF\nGO\nINSERT [dbo].[Orders] ([Id]) VALUES (1)\nINSERT [dbo].[Orders] ([Id]) VALUES (2)\n" +
				"CREATE PROCEDURE [dbo].[p] AS\nINSERT INTO [dbo].[Users] SELECT 1, 'it''s'\nINSERT INTO [dbo].[Users] VALUES (1, 'x')\nGO\n" +
				"INSERT INTO [Shop].[dbo].[Users] ([Id], [E]]mail]) VALUES (4, 'x'), (5, 'y');\nINSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (6, 'z')",
			"1|\"it's ; GO\"\n2|NULL\n3|\"a\\nGO\\n\"\n4|\"x\"\n5|\"y\"\n6|\"z\"",
		},
		{
			"sql server, calls",
			ssms + "INSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (CAST(500000.00 AS Decimal(18, 2)), CAST(N'2024-01-31T20:29:09.170' AS DateTime2))\n" +
				"INSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (CONVERT(bit, 1), CAST(0x0000A2C400000000 AS DateTime))\nINSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (0x, CAST(0xA2C40001 AS [smalldatetime]))\n" +
				"INSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (0x2432, CAST(0x00 AS Date))\nINSERT [dbo].[Users] ([Id], [E]]mail]) VALUES (CONVERT([datetime], N'x', 121), N'')\nGO\n",
			"\"500000.00\"|\"2024-01-31T20:29:09.170\"\n\"1\"|\"2014-01-31T00:00:00.000\"\n\"\"|\"2014-01-31T00:01:00\"\n" +
				"sql/expression 18:56 the value is an expression that is not understood\n\"x\"|\"\"",
		},

		{
			"oracle", dev +
				"Insert into SHOP.USERS (ID,EMAIL) values (1,'it''s & \\n');\nInsert into SHOP.USERS (ID,EMAIL) values (2,'');\nprompt it's\n/\nREM it's\nInsert into SHOP.USERS (ID,EMAIL) values (null,N'x');\ncommit;\n",
			"1|\"it's & \\\\n\"\n2|NULL\nNULL|\"x\"",
		},
		{
			"oracle, calls",
			dev + "Insert into USERS (ID,EMAIL) values (to_date('2021-06-02 16:23:52','yyyy-MM-dd hh24:mi:ss'),to_timestamp('24-NOV-23 12.00.00.250000000 AM','DD-MON-RR HH.MI.SSXFF AM'));\n" +
				"Insert into USERS (ID,EMAIL) values (TO_CLOB('a')||TO_CLOB('')||CHR(98),UNISTR('\\0110\\\\'));Insert into USERS (ID,EMAIL) values (HEXTORAW('2432'),EMPTY_CLOB());\n" +
				"Insert into USERS (ID,EMAIL) values (to_timestamp_tz('01-JAN-99 01.02.03 PM +02:00','DD-MON-RR HH.MI.SS AM TZH:TZM'),to_date(null,'x'));\n" +
				"Insert into USERS (ID,EMAIL) values (to_date('31-FEB-20','DD-MON-RR'),1);Insert into USERS (ID,EMAIL) values ((select 1 from dual),1);",
			"\"2021-06-02 16:23:52\"|\"2023-11-24 00:00:00.25\"\n\"ab\"|\"Đ\\\\\"\n\"$2\"|NULL\n\"1999-01-01 13:02:03+02:00\"|NULL\n" +
				"sql/expression 6:38 the value is an expression that is not understood\nsql/expression 6:111 the value is an expression that is not understood",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := detected.holds(t, tt.script, tt.want, ofUsers)
			if Format([]byte(r.Rejects)) != r.Table.Format {
				t.Errorf("the rejects are not recognised:\n%s", r.Rejects)
			}
		})
	}
}

func TestDialectEnds(t *testing.T) {
	tests := []struct{ name, script, err string }{
		{"no COMMIT", dump + "INSERT INTO users VALUES(1,'a');\n", "sql/truncated 5:1"},
		{"taken back", dump + "INSERT INTO users VALUES(1,'a');\nROLLBACK; -- due to errors\n", "sql/truncated 6:1"},
		{
			"a damaged word", dump + "INSERT INTO users VALUES(1,'a');\nI>SERT INTO users VALUES(2,'b');\nCOMMIT;\n",
			"sql/syntax 5:1",
		},
		{"inside a row", dump + "INSERT INTO users VALUES(1,'a", "sql/truncated 4:25"},
		{
			"inside a trigger", dump + "INSERT INTO users VALUES(1,'a');\nCREATE TRIGGER x BEGIN SELECT 1; ",
			"sql/truncated 5:1",
		},
		{
			"inside a batch", ssms + "INSERT [dbo].[Users] ([Id]) VALUES (1)\nINSERT [dbo].[Users] ([Id]) VAL",
			"sql/truncated 16:1",
		},
		{
			"inside a row of a batch", ssms + "INSERT [dbo].[Users] ([Id]) VALUES (1)\nINSERT [dbo].[Users] ([Id]) VALUES (2",
			"sql/truncated 16:36",
		},
		{"a whole batch", ssms + "INSERT [dbo].[Users] ([Id]) VALUES (1)\nGO", ""},
		{
			"a whole batch without GO", ssms + "INSERT [dbo].[Users] ([Id]) VALUES (1)\nSET IDENTITY_INSERT [dbo].[Users] OFF",
			"",
		},
		{"a command last", dev + "Insert into USERS (ID) values (1);\nREM it's the end", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if r := everySize(t, tt.script,
				ofUsers); r.Err != tt.err || tt.err == "" && len(r.Rows) != 1 {
				t.Errorf("%q: %s %q", r.Err, r.Message, r.Rows)
			}
		})
	}
}

func TestFormat(t *testing.T) {
	for script, want := range map[string]string{
		dump: "sqlite-dump", ssms: "sqlserver", dev: "oracle", users: "", "": "", "email,name\n": "",
		"-- a comment\n\nINSERT [Users] ([a]) VALUES (1)": "sqlserver", "--  File created - Tuesday\nInsert into x": "oracle",
		"-- MySQL dump\nUSE `x`;": "", "BEGIN TRANSACTION;\n": "sqlite-dump",
		`INSERT INTO "users" VALUES (1)`: "pgdump", `insert into shop."users" (id) values (1)`: "pgdump",
		`INSERT INTO users ("id") VALUES (1)`: "pgdump", `INSERT INTO users VALUES (1, 'insert into "x"')`: "",
		"-- the shop's\nCREATE TABLE users (\n  id int,\n  \"firstName\" text\n);": "pgdump", `CREATE TABLE "users" (id int);`: "pgdump",
		`CREATE TABLE users (id int COMMENT "a, b"); INSERT INTO users VALUES (1, "b");`: "",
		"INSERT INTO `users` VALUES (1, \"a\");\nINSERT INTO \"b\" VALUES (1);":          "",
	} {
		if got := Format([]byte(script)); got != want {
			t.Errorf("%.40q is %q", script, got)
		}
	}
}

// No program nests calls so deep: what does must not take minutes, or all the stack.
func TestNestedCalls(t *testing.T) {
	for depth, want := range map[int]string{20: `"1"`, maxNested +
		1: "sql/expression 2:32 the value is an expression that is not understood"} {
		r := everySize(t, "SET DEFINE OFF;\nInsert into USERS (ID) values ("+strings.Repeat("to_clob(",
			depth)+"1"+strings.Repeat(")", depth)+");\n", ofUsers)
		if got := strings.Join(r.Rows, "\n"); got != want {
			t.Errorf("%d calls: %s %s", depth, got, r.Err)
		}
	}
}
