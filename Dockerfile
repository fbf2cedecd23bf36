# docker build -t muster .
# docker run --rm -v "$PWD:/data" muster run users.csv --rehearse
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION}" -o /out/muster ./cmd/muster && mkdir -m 1777 /out/tmp

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/muster /usr/bin/muster
COPY --from=build /out/tmp /tmp
WORKDIR /data
ENTRYPOINT ["/usr/bin/muster"]
