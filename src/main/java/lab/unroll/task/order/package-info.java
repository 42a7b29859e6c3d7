/** The order of two letters is to be told. */
package lab.unroll.task.order;
