/** What all commands share: tables, progress, failures, languages, the start of the toolkit. */
package lab.unroll.cli.console;
