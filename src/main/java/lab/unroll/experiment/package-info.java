/** The whole state of the bench as one record: what is learnt, by which network, from which seed. */
package lab.unroll.experiment;
