/** Turns files, bundles and documents into statements of the bank. */
@NullMarked
package org.jisr.intake;

import org.jspecify.annotations.NullMarked;
