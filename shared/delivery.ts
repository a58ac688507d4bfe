/** 送达、签收、回复: where papers went and what came back. */

export const DELIVERY_METHODS = ['handed', 'exchange', 'network', 'post', 'fax', 'other'] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

export const DELIVERY_METHOD_NAMES: Record<DeliveryMethod, string> = {
  handed: '专人送达',
  exchange: '机要交换',
  network: '电子公文',
  post: '邮寄',
  fax: '传真',
  other: '其他',
};

/** How far a paper has come; `closed` and `voided` end it. */
export const DOCUMENT_STATUSES = ['draft', 'issued', 'delivered', 'replied', 'closed', 'voided'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export const DOCUMENT_STATUS_NAMES: Record<DocumentStatus, string> = {
  draft: '未发出',
  issued: '已发出',
  delivered: '已送达',
  replied: '已回复',
  closed: '已办结',
  voided: '已作废',
};

/** 催办 */
export interface Urging {
  urgedOn: string;
  note: string;
  recordedBy: string;
}

/** One receiver of a paper. Days are `2021-03-18`. */
export interface Delivery {
  id: string;
  receiver: string;
  method: DeliveryMethod;
  sentOn: string;
  /** By when a reply is wanted; `null`: none is. */
  replyDue: string | null;
  signedOn: string | null;
  signedBy: string | null;
  repliedOn: string | null;
  reply: string | null;
  evidence: { id: string; name: string } | null;
  recordedBy: string;
  urgings: Urging[];
}

/** What became of a paper. */
export interface DocumentWay {
  status: DocumentStatus;
  closing: { closedOn: string; closedBy: string; note: string | null } | null;
  deliveries: Delivery[];
}

/** A reply that is waited for. */
export interface AwaitedReply {
  deliveryId: string;
  documentId: string;
  caseFileId: string;
  caseFileName: string | null;
  issueId: string | null;
  /** Title of the paper. */
  title: string;
  /** 发文字号, as printed. */
  number: string | null;
  receiver: string;
  sentOn: string;
  replyDue: string;
  /** Negative once it is overdue. */
  daysLeft: number;
  urgings: number;
  lastUrgedOn: string | null;
}
