/** Words and their tags, from files with a word and its tag on each line. */
package lab.unroll.task.tagging;
