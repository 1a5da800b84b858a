// A MongoDB server for the tests, without a download of mongod: FerretDB with its data in SQLite files.
//
//	mongodb ADDRESS FOLDER
//
// Prints "ready" once ADDRESS answers. Ends on SIGTERM, or when standard input closes: it cannot outlive
// the test run that started it.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("usage: %s ADDRESS FOLDER", os.Args[0]))
	}
	address, folder := os.Args[1], os.Args[2]
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	go announce(ctx, address)

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: address},
		Handler:   "sqlite",
		SQLiteURL: "file:" + folder + "/",
	})
	if err != nil {
		fail(err)
	}
	if err := server.Run(ctx); err != nil {
		fail(err)
	}
}

// announce prints "ready" at the first connection that succeeds: FerretDB has no event for it.
func announce(ctx context.Context, address string) {
	for ctx.Err() == nil {
		connection, err := net.Dial("tcp", address)
		if err == nil {
			_ = connection.Close()
			fmt.Println("ready")
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
