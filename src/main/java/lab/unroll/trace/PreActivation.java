package lab.unroll.trace;

import lab.unroll.net.Vector;

/**
 * The total stimulus of a layer of neurons, in its parts: a_t = x_t W^x + h_{t-1} W^h + b. Each of size k.
 * In the candidate of a GRU the part from h_{t-1} is what the reset gate lets through.
 *
 * @param fromInput  x_t W^x
 * @param fromHidden h_{t-1} W^h
 * @param bias       b
 * @param fromCell   p C, heard through a peephole; zeros elsewhere
 * @param total      a_t
 */
public record PreActivation(Vector fromInput, Vector fromHidden, Vector bias, Vector fromCell, Vector total) {

    /** The stimulus with another part from h_{t-1}. */
    PreActivation withHidden(Vector part) {
        return of(fromInput, part, bias, fromCell);
    }

    /**
     * The total of its parts, without a peephole.
     *
     * @param bias    b, one object for all steps
     * @param silence zeros, one object for all steps: what a neuron hears through a peephole that it does not have
     */
    static PreActivation of(Vector fromInput, Vector fromHidden, Vector bias, Vector silence) {
        return new PreActivation(fromInput, fromHidden, bias, silence, fromInput.plus(fromHidden).plus(bias));
    }

    /** The same with what a peephole lets the neuron hear. */
    PreActivation hearing(Vector cellPart) {
        return new PreActivation(fromInput, fromHidden, bias, cellPart, total.plus(cellPart));
    }
}
