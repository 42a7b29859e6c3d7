/** The view of the network itself, on five levels. */
package lab.unroll.window.network;
