/** {@code unroll doctor}: what of the machine is in order. */
package lab.unroll.cli.doctor;
