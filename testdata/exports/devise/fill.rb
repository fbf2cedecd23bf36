# Run by make.sh with the URL of an empty database: a Rails application with Devise, in one
# file, that makes its tables as Devise's generator would and creates users.
require "rails"
require "active_record/railtie"
require "action_controller/railtie"
require "action_mailer/railtie"
require "active_support/testing/time_helpers"
require "devise"
require "devise/orm/active_record"

ENV["DATABASE_URL"] = ARGV[0]
class Site < Rails::Application
  config.load_defaults 6.1
  config.eager_load = false
  config.secret_key_base = "for this script only"
  config.logger = Logger.new(nil)
  config.action_mailer.delivery_method = :test
end
Devise.setup { |config| config.stretches = 10 }
Rails.application.initialize!

# Tokens are random; here each is counted, so that two runs write the same.
$tokens = 0
def Devise.friendly_token(length = 20) = "token-%0#{length - 6}d" % ($tokens += 1)

include ActiveSupport::Testing::TimeHelpers
travel_to Time.utc(2024, 1, 2, 3, 4, 5)

ActiveRecord::Migration.verbose = false
class CreateSite < ActiveRecord::Migration[6.1]
  def change
    create_table(:posts) do |t|
      t.string :title
      t.references :user
      t.timestamps
    end
    create_table :users do |t|
      t.string :name
      t.string :username
      t.boolean :admin, null: false, default: false
      t.string :email, null: false, default: ""
      t.string :encrypted_password, null: false, default: ""
      t.string :reset_password_token
      t.datetime :reset_password_sent_at
      t.datetime :remember_created_at
      t.integer :sign_in_count, default: 0, null: false
      t.datetime :current_sign_in_at
      t.datetime :last_sign_in_at
      t.string :current_sign_in_ip
      t.string :last_sign_in_ip
      t.string :confirmation_token
      t.datetime :confirmed_at
      t.datetime :confirmation_sent_at
      t.string :unconfirmed_email
      t.integer :failed_attempts, default: 0, null: false
      t.string :unlock_token
      t.datetime :locked_at
      t.timestamps null: false
    end
    add_index :users, :email, unique: true
    add_index :users, :reset_password_token, unique: true
    add_index :users, :confirmation_token, unique: true
    add_index :users, :unlock_token, unique: true
  end
end
ActiveRecord::MigrationContext.new([], ActiveRecord::SchemaMigration).tap { ActiveRecord::SchemaMigration.create_table }
CreateSite.migrate(:up)
ActiveRecord::SchemaMigration.create!(version: "20240102030405")
ActiveRecord::InternalMetadata.create_table
ActiveRecord::InternalMetadata[:environment] = "production"

class User < ActiveRecord::Base
  devise :database_authenticatable, :registerable, :recoverable, :rememberable, :trackable, :confirmable, :lockable, reconfirmable: true
  has_many :posts
  attr_accessor :password_optional
end
class Post < ActiveRecord::Base; end

# create makes a user who has confirmed; a block may do more before it is saved.
def create(name, username, email, password, **more)
  user = User.new(name: name, username: username, email: email, password: password, **more)
  user.skip_confirmation!
  yield user if block_given?
  user.save!
  user
end
Request = Struct.new(:remote_ip)

ana = create("Ana Silva", "ana", "Ana@Example.com ", "Password-ana-1", admin: true)
3.times do |n|
  travel_to Time.utc(2024, 2, 3 + n, 4, 5, 6)
  ana.update_tracked_fields!(Request.new("192.0.2.#{n + 1}"))
end
ana.posts.create!(title: "INSERT INTO users VALUES (1);")

zoe = User.new(name: "Zoë Østergård", username: "zoe", email: "zoe@example.org", password: "Passwort-zoë-2")
zoe.skip_confirmation_notification! # has not confirmed
zoe.save!

ben = create("Ben \"B\" O'Brien\\", "ben", "ben@example.com", "Password-ben-3")
ben.failed_attempts = 20
ben.lock_access!(send_instructions: false)

cleo = create("Cleo 😀", "cleo", "cleo@example.com", "Password-cleo-4")
cleo.skip_confirmation_notification!
cleo.update!(email: "cleo.new@example.com") # waits to be confirmed again
cleo.send(:set_reset_password_token)
cleo.remember_me!

Devise.stretches = 12
create(nil, nil, "dan@example.com", "Password-dan-5")
Devise.stretches = 4 # as in tests, and where somebody copied them
create("王伟", "wei", "wang.wei@example.com", "密码-六")
create("", "social", "social@example.com", nil) # came by another login: the password is empty
