package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"kfacts"
)

type serveFlags struct {
	extractorFlags
	addr    string
	timeout time.Duration
}

// defaultRequestBytes is enough for the longest articles, and little enough for many requests at a time.
const defaultRequestBytes = 1 << 20

func (f *serveFlags) register(fs *flag.FlagSet) {
	fs.StringVar(&f.date, "date", "", "")
	fs.Float64Var(&f.minConfidence, "min-confidence", 0, "")
	fs.IntVar(&f.maxBytes, "max-bytes", defaultRequestBytes, "")
	fs.IntVar(&f.workers, "j", 0, "")
	fs.BoolVar(&f.mentions, "mentions", false, "")
	fs.StringVar(&f.addr, "addr", "127.0.0.1:8080", "")
	fs.DurationVar(&f.timeout, "timeout", 30*time.Second, "")
}

// runServe answers HTTP until it is interrupted, and then finishes the requests that it has begun.
func runServe(ctx context.Context, c *console, args []string) int {
	var f serveFlags
	fs := flag.NewFlagSet("kfacts serve", flag.ContinueOnError)
	f.register(fs)
	rest, err := parse(fs, args)
	if err != nil {
		return c.wrongFlags(err)
	}
	if len(rest) > 0 {
		return c.misuse("serve reads no files")
	}
	if f.timeout <= 0 {
		return c.misuse("-timeout %v is not positive", f.timeout)
	}
	x, err := f.extractor()
	if err != nil {
		return c.misuse("%v", err)
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := net.Listen("tcp", f.addr)
	if err != nil {
		fmt.Fprintf(c.err, "kfacts: cannot listen: %v\n", err)
		return statusFault
	}
	fmt.Fprintf(c.err, "kfacts: listening on http://%s\n", listener.Addr())
	if err := serve(ctx, listener, &service{x: x, maxBytes: f.maxBytes, timeout: f.timeout, slots: slots(f.workers)}); err != nil {
		fmt.Fprintf(c.err, "kfacts: %v\n", err)
		return statusFault
	}
	return statusOK
}

// serve answers on listener until ctx ends.
func serve(ctx context.Context, listener net.Listener, s *service) error {
	server := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       s.timeout,
		WriteTimeout:      2 * s.timeout,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 16,
	}
	stopped := make(chan error, 1)
	unregister := context.AfterFunc(ctx, func() {
		last, cancel := context.WithTimeout(context.Background(), s.timeout)
		defer cancel()
		stopped <- server.Shutdown(last)
	})
	err := server.Serve(listener)
	if unregister() { // Serve failed by itself
		return err
	}
	if err := <-stopped; err != nil {
		return fmt.Errorf("stopped with requests unfinished: %w", err)
	}
	if !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// A service answers requests with one Extractor.
type service struct {
	x        *kfacts.Extractor
	maxBytes int
	timeout  time.Duration
	slots    chan struct{} // one for each text that may be read at a time
}
