package io.caizhi.export;

import jakarta.validation.constraints.NotNull;

/** How a table is wanted, and what for. */
public record ExportOrder(@NotNull ExportFormat format, @NotNull ExportPurpose purpose) {

}
