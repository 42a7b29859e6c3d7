/** What lesson files and their lines are, before anybody asks what they mean. */
package lab.unroll.lesson.file;
