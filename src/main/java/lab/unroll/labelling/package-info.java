/** Sequence labelling in numbers: what reading in both directions adds, tag by tag, and which words moved a tag. */
package lab.unroll.labelling;
