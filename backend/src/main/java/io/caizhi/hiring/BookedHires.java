package io.caizhi.hiring;

import java.util.List;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.hiring.BookedHire.Cursor;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a figure of a unit counts, hire by hire, for the unit's official and nobody else.
 * The credits of all lines add up to the figure exactly.
 */
@Service
@Transactional(readOnly = true)
class BookedHires {

	private final Enterprises enterprises;

	private final BookedHireRepository repository;

	BookedHires(Enterprises enterprises, BookedHireRepository repository) {
		this.enterprises = enterprises;
		this.repository = repository;
	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, when the unit has no such enterprise
	 */
	Page<BookedHire> page(Member official, BookedHireQuery query, PageRequest page) {
		requireSeen(official, query);
		return Page.of(this.repository.page(official.tenant(), query, Cursor.of(page), page.limit() + 1), page.limit(),
				Cursor::of);
	}

	/** All lines at once, or one more than so many. */
	List<BookedHire> all(Member official, BookedHireQuery query, int most) {
		requireSeen(official, query);
		return this.repository.page(official.tenant(), query, Cursor.START, most + 1);
	}

	private void requireSeen(Member official, BookedHireQuery query) {
		official.require(Role.OFFICIAL);
		EnterpriseId enterprise = query.enterprise();
		if (enterprise != null) {
			this.enterprises.visibleTo(official, enterprise);
		}
	}

}
