package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"muster/schema"
	"muster/submit"
)

var connectionCommand = command{
	name: "connection", prints: true, usage: "[NAME]",
	short: "print the settings of a connection that decide which users it takes",
	examples: `  muster connection Users > connection.json
  muster validate users.json --connection-config connection.json
  muster run users.csv --rehearse --connection-config connection.json
`,
	help: `It prints the id, the name, the strategy, whether an application has the connection enabled, and
of its options those that decide about users, in the form of Auth0's answers. It prints nothing
else: options may hold secrets. Without NAME it is the only database connection of the tenant. The
token needs the scopes read:connections and read:connections_options; the credentials are given as
to muster submit.
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		var at addressFlags
		at.add(fs)
		a.addSettings(fs)
		return func(args []string) error {
			if len(args) > 1 {
				return usageError{"connection takes one name or id", ""}
			}
			if err := a.begin(true); err != nil {
				return err
			}
			c, err := a.connection(at, strings.Join(args, ""))
			if err != nil {
				return a.end(err)
			}
			out := json.NewEncoder(a.stdout)
			out.SetIndent("", "  ")
			return a.end(out.Encode(c))
		}
	},
}

// connection asks a tenant for a connection and its settings.
func (a *app) connection(at addressFlags, name string) (schema.Connection, error) {
	config, err := at.config(a)
	if err != nil {
		return schema.Connection{}, err
	}
	if config.Token, err = a.token(); err != nil {
		return schema.Connection{}, err
	}
	config.Connection = name
	client, err := submit.New(config)
	if err != nil {
		return schema.Connection{}, err
	}
	return a.ask(client, name)
}

// ask has a client ask for its connection, and says what is not known of it, and which it is where nobody named it.
func (a *app) ask(client *submit.Client, name string) (schema.Connection, error) {
	c, err := client.Connection(a.ctx)
	if err == nil && name == "" {
		a.note("the tenant's only database connection is %s (%s)", c.Name, c.ID)
	}
	a.noteUnread(client)
	return c, err
}

// takes has a client ask for its connection, and refuses one that no user can be imported into.
func (a *app) takes(client *submit.Client, name string) (schema.Connection, error) {
	c, err := a.ask(client, name)
	if err == nil {
		err = fits("--connection "+cmp.Or(c.Name, c.ID), c)
	}
	return c, err
}

// noteUnread says why the settings of a connection are not known.
func (a *app) noteUnread(client *submit.Client) {
	if why := client.Unread(); why != "" {
		a.noteUnknown(why, "what they decide is told as a warning, or by Auth0")
	}
}

// noteUnknown says why the settings of a connection are not known, and what that means.
func (a *app) noteUnknown(why, so string) {
	a.note("the settings of the connection are not known: %s; %s", why, so)
}

// withoutOptions is why the settings are not known of a file of a connection that has none.
func withoutOptions(path string) string {
	return path + " has no options, which Auth0 leaves out for a token without the scope read:connections_options"
}

// fits refuses a connection that no user can be imported into.
func fits(what string, c schema.Connection) error {
	if why, hint := c.Refusal(); why != "" {
		return usageError{what + ": it takes no users: " + why, hint}
	}
	return nil
}

// readConnections reads a file of connections, in the form of Auth0's answers.
func readConnections(path string) ([]schema.Connection, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	all, err := schema.ReadConnections(path, text)
	var wrong *schema.ConnectionError
	if errors.As(err, &wrong) {
		return nil, usageError{
			"--connection-config: " + wrong.Error(), "muster connection NAME writes such a file, and so does Auth0's " +
				"answer to GET /api/v2/connections/{id}",
		}
	}
	return all, err
}

// readConnection reads the one database connection in a file.
func readConnection(path string) (schema.Connection, error) {
	all, err := readConnections(path)
	if err != nil {
		return schema.Connection{}, err
	}
	if len(all) > 1 {
		return schema.Connection{}, usageError{
			fmt.Sprintf("--connection-config: %s holds %d connections", path, len(all)), "leave the one that users go to",
		}
	}
	return all[0], fits("--connection-config: "+path, all[0])
}
