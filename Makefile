.DEFAULT_GOAL := help
GO ?= go
FUZZTIME ?= 30s
SOAK ?= 1000

# Tools, pinned; go run takes them from the module proxy.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOFUMPT     = mvdan.cc/gofumpt@v0.12.0
DEADCODE    = golang.org/x/tools/cmd/deadcode@v0.52.0
GOVULNCHECK = golang.org/x/vuln/cmd/govulncheck@v1.9.0
GOSEC       = github.com/securego/gosec/v2/cmd/gosec@v2.30.0

# Doors for programs that the command itself does not go through: one file of users.
DOORS = schema/read.go:.*: Read$$

# Packages that share memory between goroutines, by what their path has in it.
RACY = /(schema|validate|submit|csv|jsonrows|sql|sqldump|pgdump)(/|$$)

.PHONY: help build test release reproducible golden docs fuzz fuzz-long soak bench bench-compare race formats lint race-short secure check

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

build: ## build bin/muster
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/muster ./cmd/muster

release: ## programs, packages, checksums and lists of modules in dist/ (VERSION=v1.2.3)
	.ci/release

reproducible: ## build the programs in two folders, and compare them
	.ci/reproducible

test: ## run the tests
	$(GO) test ./...

golden: ## write the golden files of testdata anew, from what muster does now
	$(GO) test ./cmd/muster -run 'TestGolden|TestScripts' -update

docs: ## write docs/rules.md anew, and completions and man pages into bin/
	$(GO) run ./cmd/muster explain --markdown > docs/rules.md.new && mv docs/rules.md.new docs/rules.md
	MUSTER_DOCS=$(CURDIR)/bin $(GO) test ./cmd/muster -run TestCompletionsAndManPages -count=1

fuzz: ## run each fuzz target for FUZZTIME (30s)
	@for package in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	    echo "$$package $$target"; \
	    $(GO) test $$package -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s || exit 1; \
	  done; \
	done

soak: ## a thousand SIGKILLs of an upload that is resumed each time (SOAK=N for others)
	MUSTER_SOAK=$(SOAK) $(GO) test ./cmd/muster -run TestSoak -timeout 0 -v

fuzz-long: ## ten million mutated users: who the fast verdict accepts, jsonschema accepts
	MUSTER_FAST_MUTATIONS=10 $(GO) test ./validate -run TestFastLong -timeout 0 -v

bench: ## run the benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./...

bench-compare: ## the benchmarks against those of another revision: BASE=REV, BENCH and PACKAGES for a part
	BASE=$(BASE) testdata/bench/compare.sh

race: ## race muster against its peers; testdata/bench/README.md says what is done
	testdata/bench/race.sh

formats: ## convert 100,000 and 1,000,000 users of each format: time and memory
	testdata/bench/formats.sh

lint: ## gofumpt, vet, staticcheck, a tidy go.mod, and no code that only tests reach
	@test -z "$$($(GO) run $(GOFUMPT) -l .)" || { $(GO) run $(GOFUMPT) -l .; echo 'run gofumpt -w on these'; exit 1; }
	$(GO) vet ./...
	$(GO) mod tidy -diff
	$(GO) run $(STATICCHECK) ./...
	@dead=$$($(GO) run $(DEADCODE) ./cmd/muster) || exit 1; \
	dead=$$(echo "$$dead" | grep -v '$(DOORS)'); test -z "$$dead" || { echo "$$dead"; exit 1; }

race-short: ## the tests of what works on several goroutines, under the race detector
	$(GO) test -race -short $$($(GO) list ./... | grep -E '$(RACY)')

secure: ## gosec, and govulncheck where its data can be had
	$(GO) run $(GOSEC) -quiet -severity high -confidence high ./...
	@if curl -sf --max-time 10 -o /dev/null https://vuln.go.dev/index/db.json; then $(GO) run $(GOVULNCHECK) ./...; \
	  else echo 'govulncheck skipped: https://vuln.go.dev cannot be reached'; fi

check: lint secure ## lint, secure, the tests under the race detector, and 60 kills
	$(GO) test -race ./...
	MUSTER_SOAK=60 $(GO) test ./cmd/muster -run TestSoak -v
