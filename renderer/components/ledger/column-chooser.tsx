import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, FIXED_COLUMNS, USUAL_COLUMNS } from './columns.tsx';
import style from './ledger.module.css';

export interface ColumnChooserProps {
  columns: readonly ColumnKey[];
  onChange: (columns: readonly ColumnKey[]) => void;
}

/** Which columns the ledger has, and in which order. */
export function ColumnChooser({ columns, onChange }: ColumnChooserProps) {
  const hidden = COLUMN_KEYS.filter((key) => !columns.includes(key));
  const move = (key: ColumnKey, step: number) => {
    const at = columns.indexOf(key);
    const others = columns.filter((other) => other !== key);
    onChange([...others.slice(0, at + step), key, ...others.slice(at + step)]);
  };
  const content = (
    <>
      <ul className={style.columns} aria-label="栏目">
        {[...columns, ...hidden].map((key) => {
          const at = columns.indexOf(key);
          return (
            <li key={key} className={style.column}>
              <Checkbox
                checked={at >= 0}
                disabled={FIXED_COLUMNS.includes(key)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...columns, key] : columns.filter((other) => other !== key))
                }
              >
                {COLUMNS[key].name}
              </Checkbox>
              {at >= 0 ? (
                <span>
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowUpOutlined />}
                    aria-label={`${COLUMNS[key].name}前移`}
                    disabled={at === 0}
                    onClick={() => move(key, -1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowDownOutlined />}
                    aria-label={`${COLUMNS[key].name}后移`}
                    disabled={at === columns.length - 1}
                    onClick={() => move(key, 1)}
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={() => onChange(USUAL_COLUMNS)}>
        恢复默认
      </Button>
    </>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title="显示的栏目" content={content} destroyOnHidden>
      <Button icon={<SettingOutlined />}>栏目</Button>
    </Popover>
  );
}
