/** Commands for those who write lessons. */
package lab.unroll.cli.lesson;
