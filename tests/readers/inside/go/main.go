// SPDX-License-Identifier: MIT

// Asked by programs/go.py: `netrc bgentry|fhs|git-lfs|cmd`. The package auth is cmd/go/internal/auth, which Go lets nobody else import: go.py copies its
// source from Debian's golang-src.
package main

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/url"
	"os"

	bgentry "github.com/bgentry/go-netrc/netrc"
	fhs "github.com/fhs/go-netrc/netrc"
	lfs "github.com/git-lfs/go-netrc/netrc"

	"auth"
)

type question struct {
	File string  `json:"file"`
	Host string  `json:"host"`
	User *string `json:"user"`
}

// []byte is Base64 in JSON, and null where it is nil.
type answer struct {
	Outcome  string `json:"outcome"`
	Login    []byte `json:"login"`
	Password []byte `json:"password"`
	Account  []byte `json:"account"`
}

var (
	none    = answer{Outcome: "none"}
	refused = answer{Outcome: "refused"}
)

func found(login, password, account string) answer {
	return answer{"found", []byte(login), []byte(password), []byte(account)}
}

func askBgentry(asked question) answer {
	n, err := bgentry.ParseFile(asked.File)
	if err != nil {
		return refused
	}
	m := n.FindMachine(asked.Host)
	if m == nil {
		return none
	}
	return found(m.Login, m.Password, m.Account)
}

func askLFS(asked question) answer {
	n, err := lfs.ParseFile(asked.File)
	if err != nil {
		return refused
	}
	user := ""
	if asked.User != nil {
		user = *asked.User
	}
	m := n.FindMachine(asked.Host, user)
	if m == nil {
		return none
	}
	return found(m.Login, m.Password, m.Account)
}

func askFHS(asked question) answer {
	m, err := fhs.FindMachine(asked.File, asked.Host)
	if err != nil {
		if err.Error() == "no machine found" {
			return none
		}
		return refused
	}
	return found(m.Login, m.Password, m.Account)
}

func askCommand(asked question) answer {
	auth.Load(asked.File)
	request := &http.Request{URL: &url.URL{Scheme: "https", Host: asked.Host}, Header: http.Header{}}
	if !auth.AddCredentials(request) {
		return none
	}
	login, password, _ := request.BasicAuth()
	return found(login, password, "")
}

func main() {
	ask := map[string]func(question) answer{"bgentry": askBgentry, "fhs": askFHS, "git-lfs": askLFS, "cmd": askCommand}[os.Args[1]]
	in := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var asked question
		if json.Unmarshal(line, &asked) != nil {
			os.Exit(2)
		}
		if out.Encode(ask(asked)) != nil {
			os.Exit(2)
		}
	}
}
