package io.caizhi.ledger.importing;

import java.util.List;

import io.caizhi.hiring.importing.HostileFiles;
import io.caizhi.hiring.importing.HostileFiles.HostileFile;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.EntryKind;

/** Files of entries that were made, or came, to do harm; one of each kind. */
public final class HostileLedgers {

	private HostileLedgers() {
	}

	/**
	 * @param row one that would be taken, in the order of the template's columns
	 * @param free the column of a text that may say anything
	 */
	public static List<HostileFile> of(TenantId tenant, EntryKind kind, List<String> row, int free) {
		return HostileFiles.of(KindTemplate.of(tenant, kind), row, free);
	}

}
