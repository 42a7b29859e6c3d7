/** Grading: what was handed in is judged and run again, and becomes the class's table. Nothing that a file says of its worth is believed. */
package lab.unroll.homework.grade;
