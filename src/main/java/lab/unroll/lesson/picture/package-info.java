/** What a step of a lesson shows, as a figure for paper. Knows no toolkit. */
package lab.unroll.lesson.picture;
