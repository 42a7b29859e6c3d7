/** What a step of a lesson shows, as a figure for paper and for pages. Knows no toolkit. */
package lab.unroll.lesson.picture;
