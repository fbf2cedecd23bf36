// Run by make.sh: the users of an application with passport-local-sequelize, in the file SITE_DB of
// SQLite. Salts and hashes are random.
import passportLocalSequelize from 'passport-local-sequelize'
import { DataTypes, Sequelize } from 'sequelize'

const sequelize = new Sequelize({ dialect: 'sqlite', storage: process.env.SITE_DB, logging: false })
const User = sequelize.define(
  'User',
  {
    email: { type: DataTypes.STRING, unique: true },
    firstName: DataTypes.STRING,
    lastName: DataTypes.STRING,
    hash: DataTypes.TEXT('long'), // as the page of it asks for
    salt: DataTypes.STRING,
    active: { type: DataTypes.BOOLEAN, defaultValue: true },
  },
  { paranoid: true },
)
passportLocalSequelize.attachToUser(User, { usernameField: 'email', usernameLowerCase: true })
await sequelize.sync()

const register = (user, password) =>
  new Promise((done, failed) => User.register(user, password, (error, made) => (error ? failed(error) : done(made))))
await register({ email: 'Ana@Example.com', firstName: 'Ana', lastName: 'Silva' }, 'Password-ana-1')
await register({ email: 'zoe@example.org', firstName: 'Zoë', lastName: 'Østergård' }, 'Passwort-zoë-2')
await register({ email: 'ben@example.com', firstName: 'Ben "B"', lastName: "O'Brien\\", active: false }, 'Password-ben-3')
await register({ email: 'wei@example.com', firstName: '伟', lastName: '王 😀' }, '密码-wei-4')
