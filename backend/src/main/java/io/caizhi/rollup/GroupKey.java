package io.caizhi.rollup;

import java.time.YearMonth;

import io.caizhi.hiring.Channel;
import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is of; a component is absent where it is not told apart by.
 *
 * @param education code of GB/T 4658
 */
record GroupKey(@Nullable TenantId unit, @Nullable YearMonth month, @Nullable String education,
		@Nullable Channel channel) {

}
