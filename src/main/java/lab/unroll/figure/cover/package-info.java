/** What lies over a figure while somebody is asked what it will show. */
package lab.unroll.figure.cover;
