package lab.unroll.trace;

import lab.unroll.net.Vector;

/**
 * The total stimulus of a layer of neurons, in its three parts: a_t = x_t W^x + h_{t-1} W^h + b. Each of size k.
 *
 * @param fromInput  x_t W^x
 * @param fromHidden h_{t-1} W^h
 * @param bias       b
 * @param total      a_t
 */
public record PreActivation(Vector fromInput, Vector fromHidden, Vector bias, Vector total) {
}
