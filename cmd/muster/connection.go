package main

import (
	"errors"
	"fmt"
	"os"

	"muster/schema"
)

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
	return all[0], nil
}
