package io.caizhi.meeting;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.BurdenBook;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.WrittenTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reports on decisions of meetings cost; one sent back is written anew. */
@Repository
class ReportBurdens implements BurdenBook {

	private final WrittenTexts texts;

	ReportBurdens(JdbcClient jdbc) {
		this.texts = new WrittenTexts(Form.DECISION, """
				SELECT i.unit_id, r.at
				FROM meeting_item i
				JOIN meeting_report r ON r.tenant_id = i.tenant_id AND r.item_id = i.id
				WHERE i.tenant_id = :district
				""", jdbc);
	}

	@Override
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		return this.texts.between(scope, unit, first, last);
	}

}
