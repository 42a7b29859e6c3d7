/** Homework: what somebody has done in a lesson, noted on the way and kept in a file that is handed in. */
package lab.unroll.homework;
