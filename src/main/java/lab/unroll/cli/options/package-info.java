/** Options that several commands have. */
package lab.unroll.cli.options;
