package main

// runCompletion prints a script that completes the command line in the named shell.
func runCompletion(c *console, args []string) int {
	if len(args) == 1 {
		if script, ok := completions[args[0]]; ok {
			return c.print(script)
		}
	}
	return c.misuse("completion wants the name of a shell: bash, zsh or fish")
}

var completions = map[string]string{
	"bash": `# bash completion for kfacts: source <(kfacts completion bash)
_kfacts() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
    case $prev in
        -format) COMPREPLY=($(compgen -W "table json jsonl csv html" -- "$cur")); return ;;
        -in) COMPREPLY=($(compgen -W "auto text jsonl" -- "$cur")); return ;;
        -date|-min-confidence|-j|-max-bytes|-addr|-timeout) return ;;
        completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$cur")); return ;;
    esac
    local flags="-format -in -date -min-confidence -mentions -j -max-bytes -version -h"
    case ${COMP_WORDS[1]} in
        eval) flags="-errors -json -system -date -min-confidence -j -max-bytes" ;;
        serve) flags="-addr -timeout -date -min-confidence -mentions -j -max-bytes" ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$flags" -- "$cur"))
        return
    fi
    compopt -o filenames
    COMPREPLY=($(compgen -f -- "$cur"))
    if [[ $COMP_CWORD == 1 ]]; then
        COMPREPLY+=($(compgen -W "eval serve completion help" -- "$cur"))
    fi
}
complete -F _kfacts kfacts
`,
	"zsh": `#compdef kfacts
# zsh completion for kfacts: source <(kfacts completion zsh), or save it as _kfacts in a folder of $fpath
_kfacts() {
    local -a common=(
        '-date[publication date of documents that carry none]:YYYY-MM-DD:'
        '-min-confidence[leave out facts less sure]:0 to 1:'
        '-j[documents at a time]:number:'
        '-max-bytes[longest text]:bytes:'
    )
    case $words[2] in
        eval) _arguments "$common[@]" '-errors[show each error]' '-json[print figures as JSON]' '-system[score a stored output]:file:_files' '*:gold file:_files' ;;
        serve) _arguments "$common[@]" '-addr[address]:host\:port:' '-timeout[for a request]:duration:' '-mentions[also the mentions]' ;;
        completion) _values shell bash zsh fish ;;
        *) _arguments "$common[@]" \
            '-format[form of the output]:format:(table json jsonl csv html)' \
            '-in[form of the input]:form:(auto text jsonl)' \
            '-mentions[also the mentions]' '-version[print the version]' '-h[help]' \
            '1: :{_alternative "commands:command:(eval serve completion help)" "files:file:_files"}' '*:file:_files' ;;
    esac
}
if [[ $funcstack[1] == _kfacts ]]; then _kfacts "$@"; else compdef _kfacts kfacts; fi
`,
	"fish": `# fish completion for kfacts: kfacts completion fish | source
complete -c kfacts -n __fish_use_subcommand -a 'eval serve completion help'
complete -c kfacts -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
complete -c kfacts -o format -x -a 'table json jsonl csv html' -d 'form of the output'
complete -c kfacts -o in -x -a 'auto text jsonl' -d 'form of the input'
complete -c kfacts -o date -x -d 'publication date of documents that carry none'
complete -c kfacts -o min-confidence -x -d 'leave out facts less sure'
complete -c kfacts -o mentions -d 'also the mentions'
complete -c kfacts -o j -x -d 'documents at a time'
complete -c kfacts -o max-bytes -x -d 'longest text'
complete -c kfacts -o version -d 'print the version'
complete -c kfacts -o h -d 'help'
complete -c kfacts -n '__fish_seen_subcommand_from eval' -o errors -d 'show each error'
complete -c kfacts -n '__fish_seen_subcommand_from eval' -o json -d 'print figures as JSON'
complete -c kfacts -n '__fish_seen_subcommand_from eval' -o system -r -d 'score a stored output'
complete -c kfacts -n '__fish_seen_subcommand_from serve' -o addr -x -d 'address to listen on'
complete -c kfacts -n '__fish_seen_subcommand_from serve' -o timeout -x -d 'for a request'
`,
}
