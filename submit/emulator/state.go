package emulator

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"muster/schema/disk"
)

// The state file is NDJSON: a header, then every user, oldest first.

type stateHeader struct {
	Version      int          `json:"muster_emulator_state"`
	ClientID     string       `json:"client_id"`
	ClientSecret string       `json:"client_secret"`
	Token        string       `json:"token"`
	Connections  []Connection `json:"connections"`
	users        []stateUser
}

type stateUser struct {
	ID           string          `json:"user_id"`
	ConnectionID string          `json:"connection_id"`
	Created      time.Time       `json:"created_at"`
	Updated      time.Time       `json:"updated_at"`
	Writes       int             `json:"writes"`
	LoggedIn     bool            `json:"logged_in,omitempty"`
	Attributes   json.RawMessage `json:"attributes"`
}

const stateVersion = 1

// loadState reads a state file. No name, and a file that is not there, give an
// empty state.
func loadState(name string) (stateHeader, error) {
	var state stateHeader
	if name == "" {
		return state, nil
	}
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return state, nil
	}
	if err != nil {
		return state, fmt.Errorf("emulator: state: %w", err)
	}
	defer f.Close()
	d := json.NewDecoder(bufio.NewReaderSize(f, 1<<16))
	if err := d.Decode(&state); err != nil || state.Version != stateVersion {
		return state, fmt.Errorf("emulator: state: %s is not a state file of version %d", name, stateVersion)
	}
	for {
		var u stateUser
		err := d.Decode(&u)
		if err == io.EOF {
			return state, nil
		}
		if err != nil {
			return state, fmt.Errorf("emulator: state: %s: user %d: %w", name, len(state.users)+1, err)
		}
		state.users = append(state.users, u)
	}
}

// takeUsers puts the users of a state file into the store.
func (s *Server) takeUsers(users []stateUser) error {
	for _, u := range users {
		conn := s.connection(u.ConnectionID)
		if conn == nil {
			return fmt.Errorf("emulator: state: user %s is in connection %s, which is not configured", u.ID, u.ConnectionID)
		}
		ids := identitiesOf(parseObject(u.Attributes))
		ids.id = u.ID
		s.store.add(&user{
			id: u.ID, connection: conn, ids: ids, attributes: u.Attributes,
			created: u.Created, updated: u.Updated, writes: u.Writes, loggedIn: u.LoggedIn,
		})
	}
	return nil
}

// save writes the state file whole: it is always the old one or the new one.
func (s *Server) save() error {
	if s.config.State == "" {
		return nil
	}
	f, err := disk.Create(s.config.State, nil)
	if err == nil {
		defer f.Discard()
		err = s.writeState(f)
	}
	if err == nil {
		err = f.Commit()
	}
	if err != nil {
		return fmt.Errorf("emulator: state: %w", err)
	}
	return nil
}

func (s *Server) writeState(w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	header := stateHeader{
		Version: stateVersion, ClientID: s.config.ClientID,
		ClientSecret: s.config.ClientSecret, Token: s.config.Token,
	}
	for _, c := range s.connections {
		header.Connections = append(header.Connections, c.Connection)
	}
	out.Write(append(encode(header), '\n'))
	for _, u := range s.store.users {
		out.Write(append(encode(stateUser{
			u.id, u.connection.ID, u.created, u.updated, u.writes, u.loggedIn,
			u.attributes,
		}), '\n'))
	}
	return out.Flush() // an error of any Write comes out here
}
