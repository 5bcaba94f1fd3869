package io.caizhi.workbook.importing;

import java.util.HashMap;
import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

/** What people did with files, for the audit log; nothing personal. */
sealed interface ImportEvent extends AuditedEvent {

	ImportId id();

	@Override
	default String object() {
		return "import/" + id();
	}

	/** A file was handed in, or its preview confirmed. */
	record Started(TenantId tenant, DistrictId district, Subject actor, ImportId id, ImportMode mode,
			ImportTarget target) implements ImportEvent {

		@Override
		public String action() {
			return "import.started";
		}

		@Override
		public Map<String, Object> details() {
			Map<String, Object> details = new HashMap<>(this.target.details());
			details.put("mode", this.mode);
			return details;
		}

	}

	/** A file was not to be read, or not to be stored, after all. */
	record Cancelled(TenantId tenant, DistrictId district, Subject actor, ImportId id) implements ImportEvent {

		@Override
		public String action() {
			return "import.cancelled";
		}

	}

	/** A file was read to its end; what was stored of it has an entry of its own. */
	record Finished(TenantId tenant, DistrictId district, Subject actor, ImportId id, ImportMode mode, int rows,
			int added) implements ImportEvent {

		@Override
		public String action() {
			return "import.finished";
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("mode", this.mode, "rows", this.rows, "added", this.added);
		}

	}

}
