package main

// The help text and the shell completion are tested to name every flag and every choice.

const shortUsage = `kfacts reads news text and prints the facts in it: how many, of whom, who says so, and when.

    kfacts article.txt                    a table of the facts in a file
    kfacts -format jsonl feed.jsonl       one line of JSON a document
    kfacts -h                             everything else
`

const usage = `kfacts reads news text and prints the facts in it: how many, of whom, who says so, and when.

Usage:
    kfacts [flags] [FILE...]
    kfacts eval [-errors] [-json] [-system FILE] GOLD.jsonl
    kfacts serve [-addr HOST:PORT]
    kfacts completion bash|zsh|fish

Examples:
    kfacts article.txt                            a table of the facts in a file
    kfacts -date 2021-06-02 article.txt           "on Wednesday" becomes a day
    kfacts -format csv articles/ > facts.csv      a folder, for a spreadsheet, R or pandas
    kfacts -format html article.txt > facts.html  the article with its facts marked, for a browser
    curl -s URL | kfacts -in jsonl -format jsonl  a stream in, a stream out
    kfacts -min-confidence 0.8 feed.jsonl         only what is quite sure

What is read:
    A FILE is one text; one that ends in .jsonl or .ndjson holds a document a line,
    {"id": "...", "text": "...", "date": "2021-06-02"}, of which only "text" must be
    there and other keys are passed over. Of a folder, every .txt and .jsonl below it
    is read, sorted by name. "-", or no FILE at all, is standard input.
    Documents are written in the order of the input, each as soon as it is there.

Flags (in any place; -- ends them):
    -format F          table (the default), json, jsonl, csv or html
    -in F              how to read FILEs: auto (by name, the default), text or jsonl
    -date DAY          the publication date, YYYY-MM-DD, of documents that carry none
    -min-confidence P  leave out facts less sure than P, from 0 to 1 (default 0.5)
    -mentions          in json and jsonl, also the numbers, dates, actors and
                       attributions that the facts were built from
    -j N               read N documents at a time; 0, the default: one a processor
    -max-bytes N       refuse a text of more than N bytes (default 67108864)
    -version           print the version

Bad input:
    A file that cannot be read, a line that is not JSON, a text over the limit: each
    is one line on standard error with its file and line, and the rest is still read.
    Bytes that are no UTF-8, and NUL bytes, are reported too, and read as they stand.

Exit status:
    0  everything was read and written
    1  some input was at fault, or the output could not be written (full disk, closed pipe)
    2  the command line makes no sense

A table on a terminal is coloured, unless NO_COLOR is set, and cut to its width, or
to COLUMNS; on a pipe it is plain and whole. docs/command.md says more, and
docs/values.md what the measures, kinds, flags and values mean.

kfacts eval scores kfacts against a gold file, or with -system a stored output in
JSON Lines: one line of figures, then a line a measure. -errors shows each error
under its cause, -json prints the figures as JSON. -date, -min-confidence, -j and
-max-bytes hold here too.

kfacts serve answers HTTP on -addr (default 127.0.0.1:8080): POST /extract takes a
text or the JSON above and answers in the format of jsonl, / is a page with a form,
/healthz says ok. -max-bytes (default 1048576) and -timeout (default 30s) limit a
request.
`
