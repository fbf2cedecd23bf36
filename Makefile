.DEFAULT_GOAL := help
GO ?= go
FUZZTIME ?= 30s

.PHONY: help build test golden docs fuzz fuzz-long bench race formats lint check

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

build: ## build bin/muster
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/muster ./cmd/muster

test: ## run the tests
	$(GO) test ./...

golden: ## write the golden files of testdata anew, from what muster does now
	$(GO) test ./cmd/muster -run 'TestGolden|TestScripts' -update

docs: ## write docs/rules.md anew, from the table of rules
	$(GO) run ./cmd/muster explain --markdown > docs/rules.md.new && mv docs/rules.md.new docs/rules.md

fuzz: ## run each fuzz target for FUZZTIME (30s)
	@for package in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	    echo "$$package $$target"; \
	    $(GO) test $$package -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) || exit 1; \
	  done; \
	done

fuzz-long: ## ten million mutated users: who the fast verdict accepts, jsonschema accepts
	MUSTER_FAST_MUTATIONS=10 $(GO) test ./validate -run TestFastLong -timeout 0 -v

bench: ## run the benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./...

race: ## race muster against its peers; testdata/bench/README.md says what is done
	testdata/bench/race.sh

formats: ## convert 100,000 and 1,000,000 users of each format: time and memory
	testdata/bench/formats.sh

lint: ## gofmt and go vet
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo 'run gofmt -w on these'; exit 1; }
	$(GO) vet ./...

check: lint ## lint, and the tests under the race detector
	$(GO) test -race ./...
