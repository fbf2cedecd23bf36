USE [Shop]
GO
SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[tblBestellung](
	[ID] [int] IDENTITY(1,1) NOT NULL,
	[KundeID] [int] NULL,
	[Betrag] [money] NULL
) ON [PRIMARY]
GO
CREATE TABLE [dbo].[tblKunde](
	[KundeID] [int] IDENTITY(1,1) NOT NULL,
	[Anrede] [nvarchar](20) NULL,
	[VName] [nvarchar](50) NULL,
	[NName] [nvarchar](50) NULL,
	[EMail1] [nvarchar](120) NULL,
	[EMail2] [nvarchar](120) NULL,
	[Pwd] [nvarchar](60) NULL,
	[PwdSalt] [nvarchar](60) NULL,
	[Freigegeben] [bit] NULL,
	[GesperrtAm] [datetime] NULL,
	[GeloeschtAm] [datetime] NULL,
 CONSTRAINT [PK_tblKunde] PRIMARY KEY CLUSTERED 
(
	[KundeID] ASC
)
) ON [PRIMARY]
GO
SET IDENTITY_INSERT [dbo].[tblKunde] ON 
GO
INSERT [dbo].[tblKunde] ([KundeID], [Anrede], [VName], [NName], [EMail1], [EMail2], [Pwd], [PwdSalt], [Freigegeben], [GesperrtAm], [GeloeschtAm]) VALUES (101, N'Frau', N'Ada', N'Byron', N'ada@example.com', NULL, N'qYuisFwL2JxCUyS13JTv8/WY5mM=', N'obLD1KGyw9ShssPUobLD1A==', 1, NULL, NULL)
GO
INSERT [dbo].[tblKunde] ([KundeID], [Anrede], [VName], [NName], [EMail1], [EMail2], [Pwd], [PwdSalt], [Freigegeben], [GesperrtAm], [GeloeschtAm]) VALUES (102, N'Frau', N'Björn', N'Ström', N'bjorn@example.com', N'zweit1@example.org', N'YkGfAg0TpwA+hX42I1UvsSjeX50=', N'ssPU5bLD1OWyw9TlssPU5Q==', 1, NULL, NULL)
GO
INSERT [dbo].[tblKunde] ([KundeID], [Anrede], [VName], [NName], [EMail1], [EMail2], [Pwd], [PwdSalt], [Freigegeben], [GesperrtAm], [GeloeschtAm]) VALUES (103, N'Frau', N'Carla', N'O''Neill', N'carla@example.com', NULL, N'6w/ldv62jI6b9xBl5wGWiBMvP0o=', N'w9Tl9sPU5fbD1OX2w9Tl9g==', 1, NULL, NULL)
GO
INSERT [dbo].[tblKunde] ([KundeID], [Anrede], [VName], [NName], [EMail1], [EMail2], [Pwd], [PwdSalt], [Freigegeben], [GesperrtAm], [GeloeschtAm]) VALUES (104, N'Frau', N'Dai', N'Nguyen', N'dai@example.com', NULL, N'EDCovCym7hivywrPehMYlCadD0s=', N'1OX2B9Tl9gfU5fYH1OX2Bw==', 1, CAST(N'2023-01-01T00:00:00.000' AS DateTime), NULL)
GO
INSERT [dbo].[tblKunde] ([KundeID], [Anrede], [VName], [NName], [EMail1], [EMail2], [Pwd], [PwdSalt], [Freigegeben], [GesperrtAm], [GeloeschtAm]) VALUES (105, N'Frau', N'Eva', N'van Dijk', N'eva@example.com', NULL, N'RfFwvKLCE7m4Jce+zb5zLxqsswg=', N'5fYHGOX2Bxjl9gcY5fYHGA==', 1, NULL, CAST(N'2023-03-01T00:00:00.000' AS DateTime))
GO
INSERT [dbo].[tblKunde] ([KundeID], [Anrede], [VName], [NName], [EMail1], [EMail2], [Pwd], [PwdSalt], [Freigegeben], [GesperrtAm], [GeloeschtAm]) VALUES (106, N'Frau', N'Farid', N'Haddad', N'farid@example.com', NULL, N'DLO8twQ2b1D8y2azI0Mee4DYjHs=', N'9gcYKfYHGCn2Bxgp9gcYKQ==', 1, NULL, NULL)
GO
SET IDENTITY_INSERT [dbo].[tblKunde] OFF
GO
