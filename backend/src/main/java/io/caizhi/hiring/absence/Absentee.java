package io.caizhi.hiring.absence;

import io.caizhi.enterprise.EnterpriseId;
import io.swagger.v3.oas.annotations.media.Schema;

/** An enterprise that handed nothing in. */
record Absentee(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId id,
		@Schema(example = "滁州市晨光电子有限公司") String name) {

}
