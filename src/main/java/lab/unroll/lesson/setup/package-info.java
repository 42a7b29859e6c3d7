/** What a step of a lesson does to the bench: its settings, one entry each. */
package lab.unroll.lesson.setup;
