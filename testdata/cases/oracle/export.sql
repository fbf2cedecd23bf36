REM INSERTING into SHOP.USERS
SET DEFINE OFF;
Insert into SHOP.USERS (ID,EMAIL,EMAIL_VERIFIED,NAME,CREATED_AT,BIO) values (9007199254740993,'ada@example.com',1,'Ada O''Brien',to_timestamp('24-NOV-23 12.00.00.000000000 AM','DD-MON-RR HH.MI.SSXFF AM'),TO_CLOB('first ')||TO_CLOB('second'));
Insert into SHOP.USERS (ID,EMAIL,EMAIL_VERIFIED,NAME,CREATED_AT,BIO) values (2,'bob@example.com',0,UNISTR('Zo\00eb & \D83D\DE00'),to_date('2021-06-02 16:23:52','yyyy-MM-dd hh24:mi:ss'),EMPTY_CLOB());
Insert into SHOP.USERS (ID,EMAIL,EMAIL_VERIFIED,NAME,CREATED_AT,BIO) values (3,'cy@example.com',1,'',null,null);
Insert into SHOP.USERS (ID,EMAIL,EMAIL_VERIFIED,NAME,CREATED_AT,BIO) values (4,'dee@example.com',1,(select name from other),null,null);
Insert into SHOP.USERS (ID,EMAIL,EMAIL_VERIFIED,NAME,CREATED_AT,BIO) values (5,'eve@example.com','maybe','Eve',null,null);
