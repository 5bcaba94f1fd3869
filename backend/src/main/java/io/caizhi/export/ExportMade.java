package io.caizhi.export;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/**
 * A table was taken away as a file.
 *
 * @param number of the file, as it stands in it
 * @param kind what it was
 */
record ExportMade(TenantId tenant, DistrictId district, Subject actor, String number, String kind, ExportFormat format,
		ExportPurpose purpose, int rows) implements AuditedEvent {

	@Override
	public String action() {
		return "export.made";
	}

	@Override
	public String object() {
		return "export/" + this.number;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("kind", this.kind, "format", this.format.name(), "purpose", this.purpose.name(), "rows",
				this.rows);
	}

}
