/** A lesson to begin with, made of what is on the bench. Knows no toolkit. */
package lab.unroll.lesson.draft;
