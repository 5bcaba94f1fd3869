package io.caizhi.supervision;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.BurdenBook;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.WrittenTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What replies to notices cost. */
@Repository
class ReplyBurdens implements BurdenBook {

	private final WrittenTexts texts;

	ReplyBurdens(JdbcClient jdbc) {
		this.texts = new WrittenTexts(Form.REPLY, """
				SELECT n.unit_id, s.at
				FROM supervision_notice n
				JOIN supervision_step s ON s.tenant_id = n.tenant_id AND s.notice_id = n.id
				WHERE n.tenant_id = :district AND s.kind = 'REPLIED'
				""", jdbc);
	}

	@Override
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		return this.texts.between(scope, unit, first, last);
	}

}
