/** Whether the programme can do on a machine what it should, and what to do where it cannot. */
package lab.unroll.doctor;
